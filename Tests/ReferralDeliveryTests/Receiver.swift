import Synchronization

@testable import ReferralDelivery

/// A real listener of a test: writes down what came and answers as it is told.
final class Receiver: Sendable {
    let listener: MLLPListener
    private let task: Task<Void, Never>

    /// - Parameters:
    ///   - port: 0 takes a free one.
    ///   - answer: for the message of a number, from 1.
    /// - Throws: `SocketError`.
    init(port: UInt16 = 0, answer: @escaping @Sendable (Int) async -> HL7Acknowledgement = { _ in .accept }) throws {
        let shared = Box()
        listener = try MLLPListener(host: "127.0.0.1", port: port, moment: { "20240523140300+0000" }) { message, header in
            let number = shared.value.withLock { texts in
                texts.append(String(decoding: message, as: UTF8.self))
                return texts.count
            }
            return (await answer(number), nil)
        }
        received = shared
        let listener = listener
        task = Task { await listener.run() }
    }

    private let received: Box

    var port: UInt16 { listener.port }

    /// All messages in the order of their coming, also those that were not accepted.
    var messages: [String] { received.value.withLock { $0 } }

    func stop() async {
        listener.stop()
        await task.value
    }

    private final class Box: Sendable {
        let value = Mutex<[String]>([])
    }
}
