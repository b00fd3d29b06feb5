#include "CKernels.h"

#include <stddef.h>
#include <string.h>

// One body for both ways: eight numbers at once are two instructions where the machine has only narrow ones. Products and sums are
// fused where there is an instruction for it, so the two ways differ in the last bits.
typedef float eight __attribute__((vector_size(32)));
typedef float loose_eight __attribute__((vector_size(32), aligned(4)));

#define ALWAYS static inline __attribute__((always_inline))
// Macros, since a function that takes or gives eight numbers at once would have another calling convention in each of the two ways.
#define AT(place) (*(const loose_eight *)(place))
#define ABOVE_ZERO(value) __builtin_elementwise_max(value, (eight){0})

/// One row of one group of filters, `vectors` times eight columns of it.
ALWAYS void tile(
    const kernels_layer *layer, const float *weights, const float *offsets, const kernels_map *map, const float *in, int row, int column,
    const int vectors, eight *sums) {
    const int above = layer->rows == 3 ? 1 : 0;
    const int before = layer->columns / 2 * layer->dilation;
    eight left[kernels_group];
    eight right[kernels_group];
#pragma unroll
    for (int filter = 0; filter < kernels_group; filter++) { left[filter] = right[filter] = (eight){0} + offsets[filter]; }
    for (int input = 0; input < layer->inputs; input++) {
        for (int y = 0; y < layer->rows; y++) {
            const int from = row + y - above;
            if (from < 0 || from >= map->rows) { continue; }
            const float *at = in + ((ptrdiff_t)input * map->rows + from) * map->stride + kernels_margin + column - before;
            const float *weight = weights + ((ptrdiff_t)input * layer->rows + y) * layer->columns * kernels_group;
            for (int x = 0; x < layer->columns; x++) {
                const eight first = AT(at);
                const eight second = AT(at + (vectors == 2 ? 8 : 0));
#pragma unroll
                for (int filter = 0; filter < kernels_group; filter++) {
                    left[filter] += first * weight[filter];
                    if (vectors == 2) { right[filter] += second * weight[filter]; }
                }
                at += layer->dilation;
                weight += kernels_group;
            }
        }
    }
#pragma unroll
    for (int filter = 0; filter < kernels_group; filter++) {
        sums[2 * filter] = left[filter];
        sums[2 * filter + 1] = right[filter];
    }
}

ALWAYS void convolve(
    const kernels_layer *layer, const float *weights, const float *offsets, const kernels_map *map, const float *in,
    const kernels_map *out_map, float *out, const float *added) {
    const ptrdiff_t taps = (ptrdiff_t)layer->inputs * layer->rows * layer->columns * kernels_group;
    const int whole = (map->columns + 7) / 8 * 8;
    for (int first = 0; first < layer->outputs; first += kernels_group, weights += taps) {
        const int filters = layer->outputs - first < kernels_group ? layer->outputs - first : kernels_group;
        for (int row = 0; row < out_map->rows; row++) {
            for (int column = 0; column < whole; column += 16) {
                eight sums[kernels_group * 2];
                const int vectors = whole - column >= 16 ? 2 : 1;
                if (vectors == 2) {
                    tile(layer, weights, offsets + first, map, in, row, column, 2, sums);
                } else {
                    tile(layer, weights, offsets + first, map, in, row, column, 1, sums);
                }
                for (int filter = 0; filter < filters; filter++) {
                    const ptrdiff_t place =
                        ((ptrdiff_t)(first + filter) * out_map->rows + row) * out_map->stride + kernels_margin + column;
                    for (int vector = 0; vector < vectors; vector++) {
                        eight sum = sums[2 * filter + vector];
                        if (layer->cuts_negative) { sum = ABOVE_ZERO(sum); }
                        if (added) { sum += AT(added + place + 8 * vector); }
                        *(loose_eight *)(out + place + 8 * vector) = sum;
                    }
                }
            }
            // The next layer looks past the last column and has to find nothing there.
            for (int filter = 0; filter < filters; filter++) {
                float *const end =
                    out + ((ptrdiff_t)(first + filter) * out_map->rows + row) * out_map->stride + kernels_margin + map->columns;
                memset(end, 0, sizeof(float) * (size_t)(whole - map->columns));
            }
        }
    }
}

#if defined(__x86_64__)
__attribute__((target("avx2,fma"))) static void convolve_wide(
    const kernels_layer *layer, const float *weights, const float *offsets, const kernels_map *map, const float *in,
    const kernels_map *out_map, float *out, const float *added) {
    convolve(layer, weights, offsets, map, in, out_map, out, added);
}

bool kernels_are_wide(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }
#else
bool kernels_are_wide(void) { return false; }
#endif

void kernels_convolve(
    kernels_layer layer, const float *weights, const float *offsets, kernels_map map, const float *in, kernels_map out_map, float *out,
    const float *added, bool wide) {
#if defined(__x86_64__)
    if (wide) {
        convolve_wide(&layer, weights, offsets, &map, in, &out_map, out, added);
        return;
    }
#endif
    convolve(&layer, weights, offsets, &map, in, &out_map, out, added);
}

void kernels_pool(kernels_map map, const float *in, int down, int across, kernels_map out_map, float *out) {
    for (int plane = 0; plane < out_map.planes; plane++) {
        for (int row = 0; row < out_map.rows; row++) {
            float *const target = out + ((ptrdiff_t)plane * out_map.rows + row) * out_map.stride + kernels_margin;
            for (int y = 0; y < down; y++) {
                const float *const source = in + ((ptrdiff_t)plane * map.rows + row * down + y) * map.stride + kernels_margin;
                for (int x = 0; x < across; x++) {
                    const bool is_first = x + y == 0;
                    for (int column = 0; column < out_map.columns; column++) {
                        const float value = source[column * across + x];
                        target[column] = is_first || value > target[column] ? value : target[column];
                    }
                }
            }
        }
    }
}
