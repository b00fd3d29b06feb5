import Foundation
import Sockets
import Testing

@testable import ReferralDelivery

/// Real sockets on this machine.
@Suite(.serialized, .timeLimit(.minutes(5))) struct MLLPTests {
    private func message(_ id: String) -> [UInt8] { Array("MSH|^~\\&|A|B|||2024||REF^I12|\(id)|P|2.5.1\rPID|1\r".utf8) }

    private func client(_ port: UInt16, _ timeout: Duration = .seconds(120)) -> MLLPClient {
        MLLPClient(host: "127.0.0.1", port: port, timeout: timeout)
    }

    @Test func eachMessageIsAcknowledged() async throws {
        let receiver = try Receiver()
        let client = client(receiver.port)
        for number in 1...20 { #expect(try await client.send(message("\(number)")) == "AA") }
        #expect(receiver.messages == (1...20).map { String(decoding: message("\($0)"), as: UTF8.self) })
        await client.close()
        await receiver.stop()
    }

    @Test(arguments: [HL7Acknowledgement.error, .reject]) func aRefusalIsNoDelivery(_ answer: HL7Acknowledgement) async throws {
        let receiver = try Receiver { _ in answer }
        let client = client(receiver.port)
        await #expect(throws: DeliveryFault.refused(answer.rawValue)) { try await client.send(message("1")) }
        await client.close()
        await receiver.stop()
    }

    @Test func aConnectionThatTheOtherSideClosedIsMadeAgain() async throws {
        let first = try Receiver()
        let port = first.port
        let client = client(port)
        #expect(try await client.send(message("1")) == "AA")
        await first.stop()
        let second = try Receiver(port: port)
        #expect(try await client.send(message("2")) == "AA")
        #expect(second.messages.count == 1)
        await client.close()
        await second.stop()
    }

    @Test func nobodyThereIsSaidSo() async throws {
        let receiver = try Receiver()
        let port = receiver.port
        await receiver.stop()
        await #expect(throws: DeliveryFault.unreachable("Connection refused")) { try await client(port).send(message("1")) }
    }

    /// Answers with these bytes, in pieces of this size, to whatever comes.
    private func answering(_ bytes: [UInt8], piece: Int, thenClose: Bool) throws -> (port: UInt16, Task<Void, Never>) {
        let door = try TCPSocket.listening(on: "127.0.0.1", port: 0)
        let task = Task.detached {
            guard let socket = try? door.accepted(until: .now + .seconds(120)) else { return }
            _ = try? socket.receive(until: .now + .seconds(120))
            for start in stride(from: 0, to: bytes.count, by: piece) {
                try? socket.send(Array(bytes[start..<min(bytes.count, start + piece)]), until: .now + .seconds(120))
                await Task.yield()
            }
            if !thenClose { _ = try? socket.receive(until: .now + .seconds(120)) }
        }
        return (door.port, task)
    }

    private func acknowledgement(_ id: String, _ code: String = "AA") -> [UInt8] {
        MLLPFrame.framed(Array("MSH|^~\\&|X|Y|||2024||ACK|1|P|2.5.1\rMSA|\(code)|\(id)\r".utf8))
    }

    @Test func anAnswerInPiecesIsPutTogether() async throws {
        let (port, task) = try answering(acknowledgement("7"), piece: 1, thenClose: false)
        let client = client(port)
        #expect(try await client.send(message("7")) == "AA")
        await client.close()
        await task.value
    }

    @Test func anAnswerToAnotherMessageIsNotTaken() async throws {
        let (port, task) = try answering(acknowledgement("6") + acknowledgement("7", "AR"), piece: 1000, thenClose: false)
        let client = client(port)
        await #expect(throws: DeliveryFault.refused("AR")) { try await client.send(message("7")) }
        await client.close()
        await task.value
    }

    @Test func onlyAnAnswerToAnotherMessageIsNone() async throws {
        let (port, task) = try answering(acknowledgement("6"), piece: 1000, thenClose: false)
        await #expect(throws: DeliveryFault.unreachable("no acknowledgement in time")) {
            try await client(port, .milliseconds(300)).send(message("7"))
        }
        await task.value
    }

    @Test func halfAnAnswerIsNone() async throws {
        let (port, task) = try answering(Array(acknowledgement("7").dropLast(6)), piece: 1000, thenClose: true)
        await #expect(throws: DeliveryFault.self) { try await client(port).send(message("7")) }
        await task.value
    }

    @Test func aSenderThatNeverEndsItsMessageIsLetGo() async throws {
        let receiver = try Receiver()
        var limits = MLLPListener.Limits()
        limits.patience = .milliseconds(200)
        let listener = try MLLPListener(host: "127.0.0.1", port: 0, limits: limits, moment: { "2024" }) { _, _ in (.accept, nil) }
        let task = Task { await listener.run() }
        let socket = try TCPSocket.connected(to: "127.0.0.1", port: listener.port, until: .now + .seconds(120))
        try socket.send([0x0B, 0x4D], until: .now + .seconds(120))
        #expect(try socket.receive(until: .now + .seconds(120)).isEmpty)
        listener.stop()
        await task.value
        await receiver.stop()
    }
}
