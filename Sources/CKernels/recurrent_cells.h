// Included once for each way that has NAME of a function, HERE before it, and PRODUCT of pairs.

/// Eight cells of two lanes, one step of each.
HERE void NAME(two_lanes)(
    const kernels_recurrent *layer, int group, const int16_t *first, const int16_t *second, float *first_state, float *second_state,
    int16_t *first_out, int16_t *second_out) {
    const int16_t *weight = layer->weights + (ptrdiff_t)group * layer->pairs * gates * 16;
    sums a0 = {0}, a1 = {0}, a2 = {0}, a3 = {0};
    sums b0 = {0}, b1 = {0}, b2 = {0}, b3 = {0};
    for (int pair = 0; pair < layer->pairs; pair++, weight += gates * 16) {
        const pairs x = SPREAD(first + 2 * pair);
        const pairs y = SPREAD(second + 2 * pair);
        const pairs w0 = WEIGHTS(weight), w1 = WEIGHTS(weight + 16), w2 = WEIGHTS(weight + 32), w3 = WEIGHTS(weight + 48);
        a0 += PRODUCT(w0, x);
        b0 += PRODUCT(w0, y);
        a1 += PRODUCT(w1, x);
        b1 += PRODUCT(w1, y);
        a2 += PRODUCT(w2, x);
        b2 += PRODUCT(w2, y);
        a3 += PRODUCT(w3, x);
        b3 += PRODUCT(w3, y);
    }
    const float *scale = layer->scales + (ptrdiff_t)group * gates * 8;
    const float *offset = layer->offsets + (ptrdiff_t)group * gates * 8;
#define GATE(sum, number) (FLOATS(sum) * AT(scale + 8 * number) + AT(offset + 8 * number))
#define STEP(sum0, sum1, sum2, sum3, state, out)                                                                                       \
    {                                                                                                                                  \
        const eight kept = AT(state) * LOGISTIC(GATE(sum2, 2));                                                                        \
        const eight now = CLAMPED(kept + TANH(GATE(sum0, 0)) * LOGISTIC(GATE(sum1, 1)), -100.0f, 100.0f);                              \
        *(loose_eight *)(state) = now;                                                                                                 \
        *(loose_halves *)(out) = ROUNDED(TANH(now) * LOGISTIC(GATE(sum3, 3)));                                                         \
    }
    STEP(a0, a1, a2, a3, first_state, first_out)
    STEP(b0, b1, b2, b3, second_state, second_out)
}

#undef GATE
#undef STEP

/// Eight cells of all lanes, one step of each.
HERE void NAME(cells)(
    const kernels_recurrent *layer, int group, int count, int16_t seen[][most_inputs], float states[][kernels_most_cells],
    int16_t out[][kernels_most_cells]) {
    const int cell = group * 8;
    for (int lane = 0; lane < count; lane += 2) {
        NAME(two_lanes)(
            layer, group, seen[lane], seen[lane + 1], states[lane] + cell, states[lane + 1] + cell, out[lane] + cell, out[lane + 1] + cell);
    }
}
