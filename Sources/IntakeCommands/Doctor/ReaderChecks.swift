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
            if let fence = await reader.fence { checks += fencing(fence) }
        } catch {
            checks.append(.fault("reader process", "\(error)", cure: "correct what it names, or reinstall tesseract-ocr-eng and Models"))
        }
        await reader.stop()
        return checks
    }

    private static func fencing(_ fence: ReaderFence) -> [DoctorCheck] {
        let upgrade = "run a kernel with seccomp and Landlock, Linux 5.13 or later; until then rely on the account's own rights"
        let calls: DoctorCheck =
            fence.filtersCalls
            ? .ok("system calls of readers", "filtered: no network, no processes, no writing")
            : .warning("system calls of readers", "not filtered", cure: upgrade)
        let files: DoctorCheck =
            fence.landlock > 0
            ? .ok("files for readers", "Landlock version \(fence.landlock): shared read-only folders, nothing else")
            : .warning("files for readers", "a reader can open what user \(fence.user) can", cure: upgrade)
        return [calls, files]
    }

    private static var tessdata: DoctorCheck {
        let named = ProcessInfo.processInfo.environment["TESSDATA_PREFIX"]
        let folders = named.map { [$0, $0 + "/tessdata"] } ?? ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata"]
        guard let folder = folders.first(where: { access($0 + "/eng.traineddata", R_OK) == 0 }) else {
            return .fault("Tesseract's English model", "eng.traineddata is not there", cure: "apt-get install tesseract-ocr-eng, or set TESSDATA_PREFIX")
        }
        return .ok("Tesseract's English model", folder + "/eng.traineddata")
    }
}
