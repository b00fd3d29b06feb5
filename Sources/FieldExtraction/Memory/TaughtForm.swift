import SenderMemory

/// A form while it is being learnt.
struct TaughtForm {
    var sketch: FormSketch
    var pages: [TaughtPage]

    var senders: Set<String> { Set(pages.compactMap(\.settled.sender)) }
}
