import DocumentPipeline
import FoundationEssentials
import Glibc

/// Whether documents can be read on this machine, found by starting a reader process.
enum ReaderChecks {
    static func all(_ global: GlobalOptions) async -> [DoctorCheck] {
        var checks = [tessdata]
        let models: URL
        do throws(CommandFailure) {
            models = try global.modelsFolder()
            checks.append(.ok("Models", models.path))
        } catch {
            return checks + [.fault("Models", error.message, cure: "set INTAKE_MODELS to the folder Models of this program")]
        }
        let reader = ReaderProcess(ReaderLaunch(models: models))
        do throws(ReaderError) {
            try await reader.start()
            checks.append(.ok("reader process", "starts and has its models"))
            checks.append(fencing(try await reader.probe(), await reader.fence))
        } catch {
            checks.append(.fault("reader process", "\(error)", cure: "correct what it names, or reinstall tesseract-ocr-eng and Models"))
        }
        await reader.stop()
        return checks
    }

    private static func fencing(_ probe: FenceProbe, _ fence: ReaderFence?) -> DoctorCheck {
        let open = [
            ("network", probe.connects), ("writing files", probe.writes), ("starting programs", probe.executes || probe.forks),
            ("signals", probe.signals), ("reading files of the system", probe.readsElsewhere), ("making code", probe.makesCode),
        ].filter(\.1).map(\.0)
        guard open.isEmpty else {
            return .warning(
                "fence of readers", "a document that took a reader over could do: " + open.joined(separator: ", "),
                cure: "run a kernel with seccomp and Landlock (Linux 5.13 or later); until then rely on the account's own rights")
        }
        return .ok(
            "fence of readers",
            "tried and refused: network, writing, programs, signals, files of the system, code (Landlock \(fence?.landlock ?? 0), user \(fence?.user ?? 0))"
        )
    }

    private static var tessdata: DoctorCheck {
        let named = ProcessInfo.processInfo.environment["TESSDATA_PREFIX"]
        let folders =
            named.map { [$0, $0 + "/tessdata"] } ?? [
                "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
            ]
        guard let folder = folders.first(where: { access($0 + "/eng.traineddata", R_OK) == 0 }) else {
            return .fault(
                "Tesseract's English model", "eng.traineddata is not there",
                cure: "apt-get install tesseract-ocr-eng, or set TESSDATA_PREFIX")
        }
        return .ok("Tesseract's English model", folder + "/eng.traineddata")
    }
}
