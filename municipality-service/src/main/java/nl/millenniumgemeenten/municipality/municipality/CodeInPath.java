package nl.millenniumgemeenten.municipality.municipality;

import nl.millenniumgemeenten.municipality.web.Answers;

/// Reads the code of a municipality in an address: at what is no code, there is nothing.
public final class CodeInPath {
    private CodeInPath() {}

    /// The code in this part of an address.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing`
    public static MunicipalityCode read(String text) {
        return MunicipalityCode.parse("code", text)
                .orThrow(fault -> Answers.missing(fault.detail()));
    }
}
