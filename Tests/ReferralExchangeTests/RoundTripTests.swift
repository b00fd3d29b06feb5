import Foundation
import ReferralModel
import Testing

@testable import ReferralExchange

/// Out and in again: every field equal.
@Suite struct RoundTripTests {
    private func values(_ bytes: [UInt8], _ format: ExchangeFormat) throws -> [FieldKey: FieldContent] {
        #expect(ExchangeReader.format(of: bytes) == format)
        let reading = try ExchangeReader.read(bytes, as: format)
        #expect(reading.documentClass == .referral && reading.pages.isEmpty)
        return try #require(reading.referrals.first).fields.mapValues(\.value)
    }

    private func check(_ source: ExchangeReferral) throws {
        let fhir = try values(FHIRBundle.json(source), .fhir)
        let hl7 = try values(Array(HL7Message.text(source).utf8), .hl7)
        for key in FieldKey.allCases {
            #expect(fhir[key] == source.contents[key], "FHIR \(source.id) \(key.rawValue)")
            #expect(hl7[key] == source.contents[key], "HL7 \(source.id) \(key.rawValue)")
        }
    }

    @Test func allFields() throws {
        #expect(Example.full.contents.count == 44)
        #expect(Example.full.contents == Example.full.referral.fields.mapValues(\.value))
        try check(Example.full)
        try check(Example.empty)
    }

    @Test func truthOfTheSampleFaxes() throws {
        let referrals = try SampleTruth.referrals()
        #expect(referrals.count > 10)
        for referral in referrals {
            #expect(referral.contents == referral.referral.fields.mapValues(\.value), "\(referral.id): truth is in normal form")
            try check(referral)
        }
    }

    @Test func generatedReferrals() throws {
        for seed in 0..<400 as Range<UInt64> { try check(HostileReferral.make(seed: seed)) }
    }

    /// The elements of the standards carry the sample faxes nearly alone; what is said in so many words is the exception.
    @Test func theRemainderIsSmall() throws {
        let referrals = try SampleTruth.referrals()
        var values = 0
        var stated = 0
        for referral in referrals {
            values += referral.contents.count
            let bundle = String(decoding: try FHIRBundle.json(referral), as: UTF8.self)
            stated += bundle.components(separatedBy: FHIRSystem.fieldKey).count - 1
        }
        #expect(stated * 20 < values)
    }

    @Test func aBundleSentBackKeepsItsIdentifiers() throws {
        let sent = try FHIRBundle.json(Example.full)
        var back = Example.full
        for (key, value) in try values(sent, .fhir) { back.referral.fields[key]?.value = value }
        #expect(try FHIRBundle.json(back) == sent)
    }
}
