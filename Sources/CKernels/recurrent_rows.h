// Included once for each way, after its cells.

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
        for (int group = 0; group < layer->cells / 8; group++) { NAME(cells)(layer, group, count, seen, states, out); }
        for (int lane = 0; lane < count; lane++) {
            memcpy(seen[lane] + layer->inputs, out[lane], sizeof(int16_t) * (size_t)layer->cells);
            if (step < lanes[lane].length && (!keeps_last || step == lanes[lane].length - 1)) {
                int16_t *const place = lanes[lane].out + (keeps_last ? 0 : step * lanes[lane].out_step);
                memcpy(place, out[lane], sizeof(int16_t) * (size_t)layer->cells);
            }
        }
    }
}
