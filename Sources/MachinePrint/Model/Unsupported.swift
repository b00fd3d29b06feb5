/// Something in a model that is not what this reader can run.
struct Unsupported: Error {
    let reason: String
}
