#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stdint.h>

/// Filters that are worked on together; weights come in groups of so many.
enum { kernels_group = 6 };

/// Planes of numbers. Each row has zeros before its first and after its last column: at least `kernels_margin` floats on both sides.
enum { kernels_margin = 16 };

typedef struct {
    int planes;
    int rows;
    int columns;
    /// Floats from one row to the next: the columns made up to a multiple of 8, and both margins.
    int stride;
} kernels_map;

typedef struct {
    int outputs;
    int inputs;
    int rows;
    int columns;
    /// Columns from one weight to the next; `columns / 2 * dilation` is at most 8.
    int dilation;
    /// Whether what is below zero becomes zero.
    bool cuts_negative;
} kernels_layer;

/// Whether this machine has the wide instructions that the quick way needs.
bool kernels_are_wide(void);

/// Lays the filters of a layer over a map, one row of zeros above and below where they are three high.
///
/// - weights: by groups of filters, in each by input, row and column, the weights of the group side by side.
/// - offsets: one a filter, made up to whole groups.
/// - out: as many planes as filters; its margins are left alone.
/// - added: a map of the size of `out` to add to the result, or NULL.
/// - wide: use the wide instructions; only where `kernels_are_wide()`.
void kernels_convolve(
    kernels_layer layer, const float *weights, const float *offsets, kernels_map map, const float *in, kernels_map out_map, float *out,
    const float *added, bool wide);

/// The largest of every `down` x `across` numbers; what does not fill a last group is dropped.
void kernels_pool(kernels_map map, const float *in, int down, int across, kernels_map out_map, float *out);

/// Opens or closes a picture of one bit a pixel with a black rectangle of `brick_width` x `brick_height` pixels; what is outside it is
/// white.
///
/// - in, out: rows of 32-bit words, the first pixel in the highest bit; not the same memory.
/// - is_opening: leave ink only where the rectangle fits; otherwise fill the gaps that it does not fit into.
///
/// Gives false when memory is short.
bool kernels_brick(
    const uint32_t *in, uint32_t *out, int words_per_row, int width, int height, int brick_width, int brick_height, bool is_opening);

#endif
