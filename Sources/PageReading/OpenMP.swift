import Glibc

/// Debian's Tesseract runs its matrix products on OpenMP threads, which costs about seven times what it saves.
enum OpenMP {
    /// Turns parallel regions off for the calling thread; to be called on each thread that recognises.
    ///
    /// Reading the environment variable would be too late (libgomp reads it while it is loaded), and the number of threads is
    /// written into Tesseract's calls; only the nesting depth is left to say.
    static func turnOff() {
        typealias SetLevels = @convention(c) (Int32) -> Void
        guard let symbol = dlsym(nil, "omp_set_max_active_levels") else { return }
        unsafeBitCast(symbol, to: SetLevels.self)(0)
    }
}
