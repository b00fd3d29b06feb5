// The way of machines that multiply sixteen pairs at once and add them to the sums in the same instruction. A register holds two gates of
// eight cells while sums are made, then one gate of eight cells of two lanes. Every number is the same as in the other ways.

typedef int32_t wide_sums __attribute__((vector_size(64)));
typedef float sixteen __attribute__((vector_size(64)));
typedef wide_sums loose_sums __attribute__((aligned(2)));

#define LOW_HALVES(left, right) __builtin_shufflevector(left, right, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23)
#define HIGH_HALVES(left, right) __builtin_shufflevector(left, right, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31)
#define LOW_HALF(value) __builtin_shufflevector(value, value, 0, 1, 2, 3, 4, 5, 6, 7)
#define HIGH_HALF(value) __builtin_shufflevector(value, value, 8, 9, 10, 11, 12, 13, 14, 15)
#define TWICE(place) __builtin_shufflevector(AT(place), AT(place), 0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7)
#define BOTH(first, second) __builtin_shufflevector(AT(first), AT(second), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
#define GATE(sum, number) (__builtin_convertvector(sum, sixteen) * TWICE(scale + 8 * number) + TWICE(offset + 8 * number))

/// Eight cells of the first `lanes` lanes.
__attribute__((always_inline)) HERE inline void NAME(some_lanes)(
    const kernels_recurrent *layer, int group, const int lanes, int16_t seen[][most_inputs], float states[][kernels_most_cells],
    int16_t out[][kernels_most_cells]) {
    const int16_t *weight = layer->weights + (ptrdiff_t)group * layer->pairs * gates * 16;
    wide_sums early[kernels_lanes];
    wide_sums late[kernels_lanes];
#pragma unroll
    for (int lane = 0; lane < lanes; lane++) { early[lane] = late[lane] = (wide_sums){0}; }
    for (int pair = 0; pair < layer->pairs; pair++, weight += gates * 16) {
        const wide_sums w01 = *(const loose_sums *)weight;
        const wide_sums w23 = *(const loose_sums *)(weight + 32);
#pragma unroll
        for (int lane = 0; lane < lanes; lane++) {
            int32_t both;
            memcpy(&both, seen[lane] + 2 * pair, sizeof both);
            const wide_sums x = (wide_sums){0} + both;
            early[lane] = (wide_sums)__builtin_ia32_vpdpwssd512(early[lane], w01, x);
            late[lane] = (wide_sums)__builtin_ia32_vpdpwssd512(late[lane], w23, x);
        }
    }
    const float *scale = layer->scales + (ptrdiff_t)group * gates * 8;
    const float *offset = layer->offsets + (ptrdiff_t)group * gates * 8;
    const int cell = group * 8;
#pragma unroll
    for (int lane = 0; lane < lanes; lane += 2) {
        float *const first = states[lane] + cell;
        float *const second = states[lane + 1] + cell;
        const wide_sums sum0 = LOW_HALVES(early[lane], early[lane + 1]), sum1 = HIGH_HALVES(early[lane], early[lane + 1]);
        const wide_sums sum2 = LOW_HALVES(late[lane], late[lane + 1]), sum3 = HIGH_HALVES(late[lane], late[lane + 1]);
        const sixteen kept = BOTH(first, second) * LOGISTIC(GATE(sum2, 2));
        const sixteen now = CLAMPED(kept + TANH(GATE(sum0, 0)) * LOGISTIC(GATE(sum1, 1)), -100.0f, 100.0f);
        *(loose_eight *)first = LOW_HALF(now);
        *(loose_eight *)second = HIGH_HALF(now);
        const sixteen shown = TANH(now) * LOGISTIC(GATE(sum3, 3));
        *(loose_halves *)(out[lane] + cell) = ROUNDED(LOW_HALF(shown));
        *(loose_halves *)(out[lane + 1] + cell) = ROUNDED(HIGH_HALF(shown));
    }
}

#undef GATE

/// Eight cells of all lanes, one step of each.
HERE void NAME(cells)(
    const kernels_recurrent *layer, int group, int count, int16_t seen[][most_inputs], float states[][kernels_most_cells],
    int16_t out[][kernels_most_cells]) {
    if (count > 4) {
        NAME(some_lanes)(layer, group, 8, seen, states, out);
    } else if (count > 2) {
        NAME(some_lanes)(layer, group, 4, seen, states, out);
    } else {
        NAME(some_lanes)(layer, group, 2, seen, states, out);
    }
}
