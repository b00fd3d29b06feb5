#include "CKernels.h"
#include "ways.h"

#include <stddef.h>
#include <string.h>

// Sixteen 16-bit numbers are eight pairs: a pair of inputs times a pair of weights of each of eight outputs, added up in 32 bits. That is
// one instruction on machines of the wide ways, and exact: at most 2 * 127 * 127 for each of some hundred pairs.
typedef float eight __attribute__((vector_size(32)));
typedef int32_t sums __attribute__((vector_size(32)));
typedef int16_t pairs __attribute__((vector_size(32)));
typedef int16_t halves __attribute__((vector_size(16)));
typedef float loose_eight __attribute__((vector_size(32), aligned(4)));
typedef pairs loose_pairs __attribute__((aligned(2)));
typedef halves loose_halves __attribute__((aligned(2)));

// Macros, since a function that takes or gives eight numbers at once would have another calling convention in each way.
#define WEIGHTS(place) (*(const loose_pairs *)(place))
#define AT(place) (*(const loose_eight *)(place))
#define EVEN(value) __builtin_convertvector(__builtin_shufflevector(value, value, 0, 2, 4, 6, 8, 10, 12, 14), sums)
#define ODD(value) __builtin_convertvector(__builtin_shufflevector(value, value, 1, 3, 5, 7, 9, 11, 13, 15), sums)
#define FLOATS(value) __builtin_convertvector(value, eight)
/// A number as often as `value` has places.
#define EACH(value, number) ((__typeof__(value)){0} + (number))
#define CLAMPED(value, least, most) __builtin_elementwise_min(__builtin_elementwise_max(value, EACH(value, least)), EACH(value, most))

/// A pair of inputs in front of the weights of all eight outputs.
#define SPREAD(place)                                                                                                                  \
    ({                                                                                                                                 \
        int32_t both;                                                                                                                  \
        memcpy(&both, place, sizeof both);                                                                                             \
        (pairs)((sums){0} + both);                                                                                                     \
    })

// Lambert's continued fraction, cut off where it is wrong by less than 6e-6 up to the limit, beyond which the result is 1 as nearly.
#define TANH(value)                                                                                                                    \
    ({                                                                                                                                 \
        const __typeof__(value) x = CLAMPED(value, -6.3f, 6.3f);                                                                       \
        const __typeof__(x) s = x * x;                                                                                                 \
        const __typeof__(x) above = (((s + 990.0f) * s + 135135.0f) * s + 4729725.0f) * s + 34459425.0f;                               \
        const __typeof__(x) below = (((s * 45.0f + 13860.0f) * s + 945945.0f) * s + 16216200.0f) * s + 34459425.0f;                    \
        CLAMPED(x * above / below, -1.0f, 1.0f);                                                                                       \
    })
#define LOGISTIC(value) (TANH((value) * 0.5f) * 0.5f + 0.5f)

/// What is handed on: hundred and twenty-seventh parts, rounded away from zero at the half.
#define ROUNDED(value)                                                                                                                 \
    ({                                                                                                                                 \
        const eight scaled = (value) * 127.0f;                                                                                         \
        const eight half = (eight)(((sums)scaled & INT32_MIN) | 0x3f000000); /* one half with its sign */                              \
        __builtin_convertvector(__builtin_convertvector(scaled + half, sums), halves);                                                 \
    })

enum { gates = 4, most_inputs = 512 };

#define NAME(function) function
#define HERE static
#define PRODUCT(left, right) (EVEN(left) * EVEN(right) + ODD(left) * ODD(right))
#include "recurrent_cells.h"
#include "recurrent_rows.h"
#include "recurrent_layers.h"
#undef NAME
#undef HERE
#undef PRODUCT

#if defined(__x86_64__)
// The compiler does not always see that this is what PRODUCT means.
#define NAME(function) function##_wide
#define HERE __attribute__((target("avx2,fma"))) static
#define PRODUCT(left, right) ((sums)__builtin_ia32_pmaddwd256(left, right))
#include "recurrent_cells.h"
#include "recurrent_rows.h"
#include "recurrent_layers.h"
#undef NAME
#undef HERE
#undef PRODUCT

#define NAME(function) function##_widest
#define HERE __attribute__((target(KERNELS_WIDEST))) static
#include "recurrent_cells_widest.h"
#include "recurrent_rows.h"
#undef NAME
#undef HERE
#endif

void kernels_recur(const kernels_recurrent *layer, const kernels_lane *lanes, int count, bool keeps_last, kernels_way way) {
    if (count < 1 || count > kernels_lanes || layer->cells > kernels_most_cells || layer->pairs * 2 > most_inputs) { return; }
#if defined(__x86_64__)
    if (way == kernels_widest) { return recur_widest(layer, lanes, count, keeps_last); }
    if (way == kernels_wide) { return recur_wide(layer, lanes, count, keeps_last); }
#endif
    recur(layer, lanes, count, keeps_last);
}

void kernels_window_over(
    const kernels_window *layer, const int16_t *pixels, int stride, int columns, int rows, int16_t *out, kernels_way way) {
#if defined(__x86_64__)
    if (way != kernels_narrow) { return window_wide(layer, pixels, stride, columns, rows, out); }
#endif
    window(layer, pixels, stride, columns, rows, out);
}

void kernels_dense_over(const kernels_dense *layer, const int16_t *in, int step, int columns, float *out, kernels_way way) {
#if defined(__x86_64__)
    if (way != kernels_narrow) { return dense_wide(layer, in, step, columns, out); }
#endif
    dense(layer, in, step, columns, out);
}
