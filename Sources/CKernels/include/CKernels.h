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

/// How many numbers instructions work on at once.
typedef enum {
    /// As any machine does.
    kernels_narrow,
    /// With AVX2 and FMA.
    kernels_wide,
    /// With AVX-512 and its sums of products of 16-bit numbers (VNNI).
    kernels_widest
} kernels_way;

/// The quickest way that this machine knows.
kernels_way kernels_best_way(void);

/// Lays the filters of a layer over a map, one row of zeros above and below where they are three high.
///
/// - weights: by groups of filters, in each by input, row and column, the weights of the group side by side.
/// - offsets: one a filter, made up to whole groups.
/// - out: as many planes as filters; its margins are left alone.
/// - added: a map of the size of `out` to add to the result, or NULL.
/// - way: at most `kernels_best_way()`.
void kernels_convolve(
    kernels_layer layer, const float *weights, const float *offsets, kernels_map map, const float *in, kernels_map out_map, float *out,
    const float *added, kernels_way way);

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

// What follows works with numbers from -1 to 1 as whole ones from -127 to 127, in 16 bits. Weights come in pairs: for eight outputs side by
// side the weights of two inputs each. A sum times `scales` plus `offsets` is what it stands for.

enum {
    /// Rows of steps that are worked on together.
    kernels_lanes = 8,
    kernels_most_cells = 256
};

/// A layer of cells with a memory (long short-term memory), which see their own results of the step before behind the inputs.
typedef struct {
    /// A multiple of 2.
    int inputs;
    /// A multiple of 8, at most `kernels_most_cells`.
    int cells;
    /// Of inputs and cells; at most 256.
    int pairs;
    /// By groups of eight cells, by pair, by gate (new content, how much of it, how much of the old, how much is shown).
    const int16_t *weights;
    /// By groups of eight cells, by gate.
    const float *scales;
    const float *offsets;
} kernels_recurrent;

/// A row of steps.
typedef struct {
    const int16_t *in;
    /// Numbers from one step to the next; negative to go backwards.
    int in_step;
    int16_t *out;
    int out_step;
    /// Steps.
    int length;
} kernels_lane;

/// Runs a layer over rows of steps.
///
/// - count: of lanes, 1 to `kernels_lanes`; whatever the count, a lane gives the same.
/// - keeps_last: write only what comes out at the end, to `out`.
/// - way: at most `kernels_best_way()`.
void kernels_recur(const kernels_recurrent *layer, const kernels_lane *lanes, int count, bool keeps_last, kernels_way way);

/// Sixteen windows of 3 x 3.
typedef struct {
    /// By column of the window, by pair of rows (the fourth has no weight), by groups of eight windows.
    const int16_t *weights;
    const float *scales;
    const float *offsets;
} kernels_window;

/// Lays windows over a picture and keeps the largest of every 3 x 3 results; what does not fill a last three is dropped.
///
/// - pixels: column by column, `columns` + 2 of them, in each `rows` + 2 of its own and one more that is not used, so that the first
///   window stands around the second pixel of the second column.
/// - stride: numbers from one column to the next.
/// - out: by column, by row, sixteen numbers.
void kernels_window_over(
    const kernels_window *layer, const int16_t *pixels, int stride, int columns, int rows, int16_t *out, kernels_way way);

typedef struct {
    int outputs;
    int pairs;
    /// By groups of eight outputs, by pair.
    const int16_t *weights;
    const float *scales;
    const float *offsets;
} kernels_dense;

/// Sums of weighted inputs, column by column, as many as the outputs made up to a multiple of 8.
void kernels_dense_over(const kernels_dense *layer, const int16_t *in, int step, int columns, float *out, kernels_way way);

#endif
