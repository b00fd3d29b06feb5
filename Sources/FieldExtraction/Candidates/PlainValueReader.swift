import ReferralModel

struct PlainValueReader: ValueReader {
    func read(_ text: String, as key: FieldKey, context: ValueContext) -> [ValueReading] {
        let t = text.trimmed { $0.isWhitespace || ",;:.|_".contains($0) }
        if t.isEmpty { return [] }
        let digits = t.filter { $0.isASCII && $0.isNumber }
        func ok(_ s: String, _ p: Double = 1) -> [ValueReading] { [ValueReading(content: .text(s), repairs: 0, plausibility: p)] }
        switch key.type {
        case .phone:
            let d = digits.count == 11 && digits.first == "1" ? String(digits.dropFirst()) : String(digits)
            guard d.count == 10, !t.contains(where: \.isLetter) else { return [] }
            return ok(d)
        case .npi:
            guard digits.count == 10, t.count <= 12 else { return [] }
            return ok(String(digits), luhn(String(digits)) ? 1 : 0.1)
        case .date: return date(t).map { ok($0.description) } ?? []
        case .icd10:
            let codes = t.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == ".") }).map(String.init).filter(isICD)
            return codes.isEmpty ? [] : [ValueReading(content: .list(codes.map { $0.uppercased() }), repairs: 0, plausibility: 1)]
        case .procedure:
            let codes = t.split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map(String.init).filter { $0.count == 5 && $0.dropFirst().allSatisfy(\.isNumber) }
            return codes.isEmpty ? [] : [ValueReading(content: .list(codes), repairs: 0, plausibility: 1)]
        case .state: return t.count == 2 && t.allSatisfy(\.isLetter) ? ok(t.uppercased()) : []
        case .zip:
            return digits.count == 5 || digits.count == 9 ? ok(digits.count == 5 ? String(digits) : digits.prefix(5) + "-" + digits.suffix(4)) : []
        case .id: return digits.count >= 3 && t.count <= 24 ? ok(t.filter { !$0.isWhitespace }.uppercased()) : []
        case .email: return t.contains("@") && !t.contains(" ") ? ok(t.lowercased()) : []
        case .int: return Int(t).map { [ValueReading(content: .int($0), repairs: 0, plausibility: 1)] } ?? []
        case .bool:
            switch t.lowercased() {
            case "yes", "y", "true": return [ValueReading(content: .bool(true), repairs: 0, plausibility: 1)]
            case "no", "n", "false": return [ValueReading(content: .bool(false), repairs: 0, plausibility: 1)]
            default: return []
            }
        case .enumeration(let values):
            let l = t.lowercased()
            let map = ["m": "male", "f": "female", "stat": "emergent", "standard": "routine", "expedited": "urgent", "emergency": "emergent"]
            if values.contains(l) { return ok(l) }
            return map[l].map { values.contains($0) ? ok($0) : [] } ?? []
        case .name: return t.contains(where: \.isNumber) || t.count > 30 ? [] : ok(t)
        case .text, .paragraph: return t.count > 1 ? ok(t) : []
        }
    }
    private func luhn(_ d: String) -> Bool {
        var sum = 24
        for (i, c) in d.reversed().enumerated() { guard let v = c.wholeNumberValue else { return false }; let w = i % 2 == 1 ? v * 2 : v; sum += w > 9 ? w - 9 : w }
        return sum % 10 == 0
    }
    private func isICD(_ s: String) -> Bool {
        let c = Array(s)
        guard c.count >= 3, c.count <= 8, c[0].isLetter, c[1].isNumber, c[2].isNumber || c[2].isLetter else { return false }
        return c.count == 3 || c[3] == "." && c.count > 4
    }
    private func date(_ t: String) -> CalendarDate? {
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        if t.allSatisfy(\.isNumber), t.count == 8 { return CalendarDate(year: Int(t.suffix(4)) ?? 0, month: Int(t.prefix(2)) ?? 0, day: Int(t.dropFirst(2).prefix(2)) ?? 0) }
        let p = t.split(whereSeparator: { "/-., ".contains($0) }).map(String.init)
        guard p.count == 3 else { return nil }
        if let m = months.firstIndex(of: p[0].prefix(3).lowercased()), let d = Int(p[1]), let y = Int(p[2]) { return CalendarDate(year: y, month: m + 1, day: d) }
        guard let a = Int(p[0]), let b = Int(p[1]), let c = Int(p[2]) else { return nil }
        if p[0].count == 4 { return CalendarDate(year: a, month: b, day: c) }
        return CalendarDate(year: c < 100 ? (c > 26 ? 1900 + c : 2000 + c) : c, month: a, day: b)
    }
}
