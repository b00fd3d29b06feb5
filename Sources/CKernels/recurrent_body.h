// Included once for each way; says NAME of a function, HERE before it, and PRODUCT of pairs.

/// Eight cells of two lanes, one step of each.
HERE void NAME(cells)(
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

HERE void NAME(recur)(const kernels_recurrent *layer, const kernels_lane *lanes, int count, bool keeps_last) {
    float states[kernels_lanes][kernels_most_cells];
    int16_t seen[kernels_lanes][most_inputs];
    int16_t out[kernels_lanes][kernels_most_cells];
    memset(states, 0, sizeof states);
    memset(seen, 0, sizeof seen);
    int longest = 0;
    for (int lane = 0; lane < count; lane++) { longest = lanes[lane].length > longest ? lanes[lane].length : longest; }
    for (int step = 0; step < longest; step++) {
        for (int lane = 0; lane < count; lane++) {
            if (step >= lanes[lane].length) { continue; }
            memcpy(seen[lane], lanes[lane].in + step * lanes[lane].in_step, sizeof(int16_t) * (size_t)layer->inputs);
        }
        for (int group = 0; group < layer->cells / 8; group++) {
            const int cell = group * 8;
            for (int lane = 0; lane < count; lane += 2) {
                NAME(cells)(
                    layer, group, seen[lane], seen[lane + 1], states[lane] + cell, states[lane + 1] + cell, out[lane] + cell,
                    out[lane + 1] + cell);
            }
        }
        for (int lane = 0; lane < count; lane++) {
            memcpy(seen[lane] + layer->inputs, out[lane], sizeof(int16_t) * (size_t)layer->cells);
            if (step < lanes[lane].length && (!keeps_last || step == lanes[lane].length - 1)) {
                int16_t *const place = lanes[lane].out + (keeps_last ? 0 : step * lanes[lane].out_step);
                memcpy(place, out[lane], sizeof(int16_t) * (size_t)layer->cells);
            }
        }
    }
}

/// A window of 3 x 3 pixels over all of a line, the largest of 3 x 3 of its results.
HERE void NAME(window)(const kernels_window *layer, const int16_t *pixels, int stride, int columns, int rows, int16_t *out) {
    for (int column = 0; column < columns / 3; column++) {
        for (int row = 0; row < rows / 3; row++) {
            sums low = (sums){0} + INT32_MIN;
            sums high = (sums){0} + INT32_MIN;
            for (int x = 0; x < 3; x++) {
                const int16_t *const before = pixels + (ptrdiff_t)(column * 3 + x) * stride;
                for (int y = 0; y < 3; y++) {
                    sums first = {0};
                    sums second = {0};
                    for (int across = 0; across < 3; across++) {
                        for (int pair = 0; pair < 2; pair++) {
                            const int16_t *const weight = layer->weights + (across * 2 + pair) * 32;
                            const pairs seen = SPREAD(before + across * stride + row * 3 + y + 2 * pair);
                            first += PRODUCT(WEIGHTS(weight), seen);
                            second += PRODUCT(WEIGHTS(weight + 16), seen);
                        }
                    }
                    low = __builtin_elementwise_max(low, first);
                    high = __builtin_elementwise_max(high, second);
                }
            }
            int16_t *const place = out + ((ptrdiff_t)column * (rows / 3) + row) * 16;
            *(loose_halves *)place = ROUNDED(TANH(FLOATS(low) * AT(layer->scales) + AT(layer->offsets)));
            *(loose_halves *)(place + 8) = ROUNDED(TANH(FLOATS(high) * AT(layer->scales + 8) + AT(layer->offsets + 8)));
        }
    }
}

/// Sums of four columns at a time.
HERE void NAME(dense)(const kernels_dense *layer, const int16_t *in, ptrdiff_t step, int columns, float *out) {
    const int groups = (layer->outputs + 7) / 8;
    for (int column = 0; column < columns; column += 4) {
        const int left = columns - column;
        const int16_t *const at[4] = {
            in + column * step, in + (column + (left > 1 ? 1 : 0)) * step, in + (column + (left > 2 ? 2 : 0)) * step,
            in + (column + (left > 3 ? 3 : 0)) * step};
        for (int group = 0; group < groups; group++) {
            const int16_t *weight = layer->weights + (ptrdiff_t)group * layer->pairs * 16;
            sums a = {0}, b = {0}, c = {0}, d = {0};
            for (int pair = 0; pair < layer->pairs; pair++, weight += 16) {
                const pairs w = WEIGHTS(weight);
                a += PRODUCT(w, SPREAD(at[0] + 2 * pair));
                b += PRODUCT(w, SPREAD(at[1] + 2 * pair));
                c += PRODUCT(w, SPREAD(at[2] + 2 * pair));
                d += PRODUCT(w, SPREAD(at[3] + 2 * pair));
            }
            const eight scale = AT(layer->scales + group * 8);
            const eight offset = AT(layer->offsets + group * 8);
            float *const place = out + (ptrdiff_t)column * groups * 8 + group * 8;
            *(loose_eight *)place = FLOATS(a) * scale + offset;
            if (left > 1) { *(loose_eight *)(place + groups * 8) = FLOATS(b) * scale + offset; }
            if (left > 2) { *(loose_eight *)(place + groups * 16) = FLOATS(c) * scale + offset; }
            if (left > 3) { *(loose_eight *)(place + groups * 24) = FLOATS(d) * scale + offset; }
        }
    }
}

#undef NAME
#undef HERE
#undef PRODUCT
#undef GATE
#undef STEP
