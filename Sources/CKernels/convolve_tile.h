// Included once for each width of registers; says TILE, the name of the function, and NUMBERS, what a register holds.

/// One row of one group of filters, as many columns of it as `vectors` registers hold.
ALWAYS void TILE(
    const kernels_layer *layer, const float *weights, const float *offsets, const kernels_map *map, const float *in, int row, int column,
    const int vectors, int filters, const kernels_map *out_map, float *out, const float *added) {
    typedef NUMBERS loose __attribute__((aligned(4)));
    enum { width = sizeof(NUMBERS) / sizeof(float) };
    const int above = layer->rows == 3 ? 1 : 0;
    const int before = layer->columns / 2 * layer->dilation;
    NUMBERS left[kernels_group];
    NUMBERS right[kernels_group];
#pragma unroll
    for (int filter = 0; filter < kernels_group; filter++) { left[filter] = right[filter] = (NUMBERS){0} + offsets[filter]; }
    for (int input = 0; input < layer->inputs; input++) {
        for (int y = 0; y < layer->rows; y++) {
            const int from = row + y - above;
            if (from < 0 || from >= map->rows) { continue; }
            const float *at = in + ((ptrdiff_t)input * map->rows + from) * map->stride + kernels_margin + column - before;
            const float *weight = weights + ((ptrdiff_t)input * layer->rows + y) * layer->columns * kernels_group;
            for (int x = 0; x < layer->columns; x++) {
                const NUMBERS first = *(const loose *)at;
                const NUMBERS second = *(const loose *)(at + (vectors == 2 ? width : 0));
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
        if (filter >= filters) { break; }
        const ptrdiff_t place = ((ptrdiff_t)filter * out_map->rows + row) * out_map->stride + kernels_margin + column;
        for (int vector = 0; vector < vectors; vector++) {
            NUMBERS sum = vector == 0 ? left[filter] : right[filter];
            if (layer->cuts_negative) { sum = __builtin_elementwise_max(sum, (NUMBERS){0}); }
            if (added) { sum += *(const loose *)(added + place + width * vector); }
            *(loose *)(out + place + width * vector) = sum;
        }
    }
}
