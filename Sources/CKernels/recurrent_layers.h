// Included once for each way that has NAME of a function, HERE before it, and PRODUCT of pairs.

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
