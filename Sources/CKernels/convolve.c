#include "CKernels.h"
#include "ways.h"

#include <stddef.h>
#include <string.h>

// One body for all ways: eight numbers at once are two instructions where the machine has only narrow ones. Products and sums are
// fused where there is an instruction for it, so the narrow way differs from the others in the last bits.
typedef float eight __attribute__((vector_size(32)));
typedef float sixteen __attribute__((vector_size(64)));

#define ALWAYS static inline __attribute__((always_inline))

#define TILE tile_of_eights
#define NUMBERS eight
#include "convolve_tile.h"
#undef TILE
#undef NUMBERS

#define TILE tile_of_sixteens
#define NUMBERS sixteen
#include "convolve_tile.h"
#undef TILE
#undef NUMBERS

ALWAYS void convolve(
    const kernels_layer *layer, const float *weights, const float *offsets, const kernels_map *map, const float *in,
    const kernels_map *out_map, float *out, const float *added, const bool has_sixteens) {
    const ptrdiff_t taps = (ptrdiff_t)layer->inputs * layer->rows * layer->columns * kernels_group;
    const int whole = (map->columns + 7) / 8 * 8;
    for (int first = 0; first < layer->outputs; first += kernels_group, weights += taps, offsets += kernels_group) {
        const int filters = layer->outputs - first < kernels_group ? layer->outputs - first : kernels_group;
        const ptrdiff_t place = (ptrdiff_t)first * out_map->rows * out_map->stride;
        float *const target = out + place;
        const float *const more = added ? added + place : NULL;
        for (int row = 0; row < out_map->rows; row++) {
            int column = 0;
#define TILES(tile, vectors, across)                                                                                                   \
    for (; whole - column >= (across); column += (across)) {                                                                           \
        tile(layer, weights, offsets, map, in, row, column, vectors, filters, out_map, target, more);                                  \
    }
            if (has_sixteens) {
                TILES(tile_of_sixteens, 2, 32)
                TILES(tile_of_sixteens, 1, 16)
            } else {
                TILES(tile_of_eights, 2, 16)
            }
            TILES(tile_of_eights, 1, 8)
            // The next layer looks past the last column and has to find nothing there.
            for (int filter = 0; filter < filters; filter++) {
                float *const end = target + ((ptrdiff_t)filter * out_map->rows + row) * out_map->stride + kernels_margin + map->columns;
                memset(end, 0, sizeof(float) * (size_t)(whole - map->columns));
            }
        }
    }
}

#if defined(__x86_64__)
__attribute__((target("avx2,fma"))) static void convolve_wide(
    const kernels_layer *layer, const float *weights, const float *offsets, const kernels_map *map, const float *in,
    const kernels_map *out_map, float *out, const float *added) {
    convolve(layer, weights, offsets, map, in, out_map, out, added, false);
}

__attribute__((target(KERNELS_WIDEST))) static void convolve_widest(
    const kernels_layer *layer, const float *weights, const float *offsets, const kernels_map *map, const float *in,
    const kernels_map *out_map, float *out, const float *added) {
    convolve(layer, weights, offsets, map, in, out_map, out, added, true);
}

kernels_way kernels_best_way(void) {
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) { return kernels_narrow; }
    const bool has_most = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vnni");
    return has_most ? kernels_widest : kernels_wide;
}
#else
kernels_way kernels_best_way(void) { return kernels_narrow; }
#endif

void kernels_convolve(
    kernels_layer layer, const float *weights, const float *offsets, kernels_map map, const float *in, kernels_map out_map, float *out,
    const float *added, kernels_way way) {
#if defined(__x86_64__)
    if (way == kernels_widest) { return convolve_widest(&layer, weights, offsets, &map, in, &out_map, out, added); }
    if (way == kernels_wide) { return convolve_wide(&layer, weights, offsets, &map, in, &out_map, out, added); }
#endif
    convolve(&layer, weights, offsets, &map, in, &out_map, out, added, false);
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
