#include "CKernels.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

// The page stands in one long row of words: each of its rows is followed by white ones, so that a shift of all of it never brings ink
// from one row to the next, and there are white rows above and below.
typedef struct {
    uint32_t *words;
    uint32_t *spare;
    size_t count;
} sheet;

/// Whether ink stays where there is ink `columns` further right (or left, if negative) too.
static void shifted(sheet *sheet, ptrdiff_t columns, size_t margin, bool is_and) {
    const uint32_t *restrict in = sheet->words;
    uint32_t *restrict out = sheet->spare;
    const size_t end = sheet->count - margin;
    const ptrdiff_t whole = columns >= 0 ? columns / 32 : -((-columns + 31) / 32);
    const int bits = (int)(columns - whole * 32);
    if (bits == 0) {
        if (is_and) {
            for (size_t at = margin; at < end; at++) { out[at] = in[at] & in[(ptrdiff_t)at + whole]; }
        } else {
            for (size_t at = margin; at < end; at++) { out[at] = in[at] | in[(ptrdiff_t)at + whole]; }
        }
    } else if (is_and) {
        for (size_t at = margin; at < end; at++) {
            out[at] = in[at] & (in[(ptrdiff_t)at + whole] << bits | in[(ptrdiff_t)at + whole + 1] >> (32 - bits));
        }
    } else {
        for (size_t at = margin; at < end; at++) {
            out[at] = in[at] | (in[(ptrdiff_t)at + whole] << bits | in[(ptrdiff_t)at + whole + 1] >> (32 - bits));
        }
    }
    sheet->spare = sheet->words;
    sheet->words = out;
}

/// Ink where all of (or any of) `length` places are inked, one `step` columns from the next. What holds for so many holds for twice as
/// many when it holds again so many further on: few shifts serve for long rows.
static void gathered(sheet *sheet, int length, ptrdiff_t step, size_t margin, bool is_and) {
    int known = 1;
    for (; known * 2 <= length; known *= 2) { shifted(sheet, known * step, margin, is_and); }
    if (known < length) { shifted(sheet, (length - known) * step, margin, is_and); }
}

bool kernels_brick(
    const uint32_t *in, uint32_t *out, int words_per_row, int width, int height, int brick_width, int brick_height, bool is_opening) {
    const size_t used = ((size_t)width + 31) / 32;
    const size_t stride = used + (size_t)brick_width / 16 + 2;
    const size_t margin = ((size_t)brick_height + 1) * stride;
    sheet sheet = {NULL, NULL, ((size_t)height + (size_t)brick_height) * stride + 2 * margin};
    uint32_t *const first = calloc(sheet.count, sizeof(uint32_t));
    uint32_t *const second = calloc(sheet.count, sizeof(uint32_t));
    if (!first || !second) {
        free(first);
        free(second);
        return false;
    }
    sheet.words = first;
    sheet.spare = second;
    const uint32_t last = width % 32 ? ~(uint32_t)0 << (32 - width % 32) : ~(uint32_t)0;
    for (int row = 0; row < height; row++) {
        uint32_t *const to = first + margin + (size_t)row * stride;
        memcpy(to, in + (size_t)row * (size_t)words_per_row, used * sizeof(uint32_t));
        to[used - 1] &= last;
    }
    const ptrdiff_t down = (ptrdiff_t)stride * 32;
    if (is_opening) {
        gathered(&sheet, brick_width, 1, margin, true);
        gathered(&sheet, brick_height, down, margin, true);
        gathered(&sheet, brick_width, -1, margin, false);
        gathered(&sheet, brick_height, -down, margin, false);
    } else {
        gathered(&sheet, brick_width, -1, margin, false);
        gathered(&sheet, brick_height, -down, margin, false);
        gathered(&sheet, brick_width, 1, margin, true);
        gathered(&sheet, brick_height, down, margin, true);
    }
    for (int row = 0; row < height; row++) {
        uint32_t *const to = out + (size_t)row * (size_t)words_per_row;
        memcpy(to, sheet.words + margin + (size_t)row * stride, used * sizeof(uint32_t));
        to[used - 1] &= last;
    }
    free(first);
    free(second);
    return true;
}
