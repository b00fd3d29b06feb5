import FieldExtraction
import ReferralModel
import Testing

/// Messages, notes and pads that say what they have to say with few labels.
@Suite struct UnseenMessageTests {
    @Test func aFaxMessageIsReadByItsColumnsItsListsAndItsSticker() throws {
        var sheet = Sheet()
        sheet.write("Harbor Medical Group", x: 500, y: 40, height: 34)
        sheet.row(120, (100, "TO"), (220, "Alonzo Field, MD"), (900, "FROM"), (1020, "Ruth B. Hale, MD"))
        sheet.row(170, (100, "AT"), (220, "Lakeside Arthritis Clinic"), (900, "NPI"), (1020, "1234567893"))
        sheet.row(220, (100, "FAX"), (220, "319-555-0178"), (900, "FAX"), (1020, "319-555-0198"))
        sheet.row(270, (100, "TEL"), (220, "319-555-0108"), (900, "TEL"), (1020, "319-555-0184"))
        sheet.row(320, (100, "DATE"), (220, "04-28-2026"), (900, "PAGES"), (1020, "one"))
        sheet.write("COMMENTS", x: 100, y: 400)
        sheet.write("Please call pt to schedule. Aching shoulders and hips each morning for 8 weeks, sed rate 63.", x: 100, y: 440)
        sheet.write("Dx: Myalgia, unspecified site M79.10", x: 100, y: 500)
        sheet.write("Ins: WellCare, ID M5492264871, Grp WC9627, no auth needed", x: 100, y: 560)
        sheet.write("Speaks Tagalog, interpreter please", x: 100, y: 620)
        sheet.write("Ruth B. Hale", x: 100, y: 700)
        sheet.cell(90, 800, 900, 1010)
        sheet.write("Moss, Delia", x: 110, y: 815)
        sheet.row(855, (110, "DOB 03-03-2003 F"), (500, "MRN 9067599"))
        sheet.write("8244 Old Mill Rd", x: 110, y: 895)
        sheet.write("Cedar Rapids, IA 52433", x: 110, y: 935)
        sheet.row(975, (110, "H 319-555-0103"), (500, "C 319-555-0128"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.recipientFax] == "3195550178")
        #expect(referral[.referrerFax] == "3195550198", "the second column is the sender's")
        #expect(referral[.recipientPhone] == "3195550108")
        #expect(referral[.referrerPhone] == "3195550184")
        #expect(referral[.referralReason] == "Aching shoulders and hips each morning for 8 weeks, sed rate 63.")
        #expect(referral[.insurancePayer] == "WellCare")
        #expect(referral[.insuranceMemberID] == "M5492264871")
        #expect(referral[.insuranceGroup] == "WC9627")
        #expect(referral[.insuranceAuthRequired] == "false")
        #expect(referral[.patientLanguage] == "Tagalog")
        #expect(referral[.patientInterpreter] == "true")
        #expect(referral[.referrerSigned] == "true", "the sender wrote his name under the message")
        #expect(referral[.patientDOB] == "2003-03-03", "what is in the box of the patient is not about the insurance above it")
        #expect(referral[.patientLastName] == "Moss")
        #expect(referral[.patientStreet] == "8244 Old Mill Rd")
        #expect(referral[.patientPhone] == "3195550103")
        #expect(referral[.patientPhoneAlt] == "3195550128")
    }

    @Test func aTownInIdahoIsNoIdentifier() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 60, height: 34)
        sheet.write("Patient name: Ruth Calloway", x: 100, y: 140)
        sheet.write("Address: 12 Alder Ct, Boise, ID 83714", x: 100, y: 200)
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 260)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientZIP] == "83714")
        #expect(referral[.patientState] == "ID")
        #expect(referral[.insuranceMemberID] == nil)
    }

    @Test func anOrderInAVisitNoteIsTheReferral() throws {
        var sheet = Sheet()
        sheet.write("Patient: Hale, Omar D  DOB: 02-13-1995", x: 100, y: 60)
        sheet.write("Assessment:", x: 100, y: 140, height: 30)
        sheet.write("1. Iron deficiency anemia, unspecified D50.9", x: 100, y: 190)
        sheet.write("Referral To: Corinne M. Field, DO Gastroenterology", x: 100, y: 250)
        sheet.write("Lakeside Digestive Disease Clinic, ph 785-555-0175, fx 785-555-0149", x: 100, y: 290)
        sheet.write("Reason: Hemoglobin fell to 9.7 with low ferritin. Needs endoscopy.", x: 100, y: 330)
        sheet.write("Priority: Routine Ordered: 01-23-2026", x: 100, y: 370)
        sheet.write("Requested: Colonoscopy (45378); Upper endoscopy (43235)", x: 100, y: 410)
        sheet.write("after consult (Reason: recheck)", x: 100, y: 470)
        sheet.write("Provider:", x: 100, y: 540, height: 30)
        sheet.write("Ruth B. Moss, MD NPI: 1234567893", x: 100, y: 590)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.recipientName] == "Corinne M. Field, DO")
        #expect(referral[.recipientOrganization] == "Lakeside Digestive Disease Clinic")
        #expect(referral[.recipientPhone] == "7855550175")
        #expect(referral[.recipientFax] == "7855550149")
        #expect(referral[.referralSpecialty] == "Gastroenterology")
        #expect(referral[.referralDate] == "2026-01-23")
        #expect(referral[.referralReason] == "Hemoglobin fell to 9.7 with low ferritin. Needs endoscopy.")
        #expect(referral.fields[.referralProcedures]?.value.items == ["45378", "43235"])
        #expect(referral[.referrerName] == "Ruth B. Moss, MD")
        #expect(referral[.referrerNPI] == "1234567893")
    }

    @Test func anOrderOnAPadNeedsNoLabels() throws {
        var sheet = Sheet()
        sheet.write("Harbor Medical Group", x: 500, y: 40, height: 34)
        sheet.row(140, (100, "Name Ruth Calloway"), (900, "Date 04/25/2026"))
        sheet.write("Neurology consult, urgent", x: 100, y: 220)
        sheet.write("to Tobias Field, DO", x: 100, y: 270)
        sheet.write("Lakeside Neurology Center", x: 100, y: 320)
        sheet.write("Dx: G56.01", x: 100, y: 370)
        sheet.write("Numb right thumb and index finger at night for 5 months,", x: 100, y: 420)
        sheet.write("splint did not help. Nerve conduction study requested.", x: 100, y: 470)
        sheet.row(640, (100, "Signature"), (400, "RBHale"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referralUrgency] == "urgent")
        #expect(referral[.recipientName] == "Tobias Field, DO")
        #expect(referral[.recipientOrganization] == "Lakeside Neurology Center")
        #expect(
            referral[.referralReason]
                == "Numb right thumb and index finger at night for 5 months, splint did not help. Nerve conduction study requested.")
    }
}
