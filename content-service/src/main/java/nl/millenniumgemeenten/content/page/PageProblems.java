package nl.millenniumgemeenten.content.page;

import java.util.List;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Refusals in words for the editor who reads them.
final class PageProblems {
    private PageProblems() {}

    static ProblemException of(Misplacement why) {
        return switch (why) {
            case UNKNOWN_PARENT -> invalid("/parent", "Deze bovenliggende pagina bestaat niet.");
            case INSIDE_ITSELF -> invalid("/parent", "Een pagina kan niet onder zichzelf staan.");
            case RESERVED ->
                    invalid("/slug", "Dit adres gebruikt de site zelf al. Kies een ander.");
            case TOO_LONG ->
                    invalid(
                            "/slug",
                            "Het adres van deze pagina, of van een pagina eronder, wordt langer"
                                    + " dan "
                                    + PagePath.LONGEST
                                    + " tekens.");
            case PATH_TAKEN -> pathTaken();
            case PARENT_NOT_LIVE ->
                    notNow(
                            "De bovenliggende pagina staat niet op de site. Publiceer eerst die"
                                    + " pagina.");
        };
    }

    static ProblemException notLive() {
        return notNow("Deze pagina staat niet op de site.");
    }

    static ProblemException hasLiveChildren() {
        return notNow(
                "Onder deze pagina staan nog pagina's op de site. Trek die eerst in, of geef ze"
                        + " een andere plek.");
    }

    static ProblemException orderChanged() {
        return notNow(
                "De pagina waar je deze naast zette, staat daar niet meer. Bekijk de volgorde zoals"
                        + " die nu is en probeer het opnieuw.");
    }

    static ProblemException full() {
        return invalid("/parent", "Hier staan al te veel pagina's naast elkaar.");
    }

    private static ProblemException pathTaken() {
        var type = ProblemType.PATH_TAKEN;
        return new ProblemException(
                new Problem(
                        type.uri(),
                        type.title(),
                        type.status(),
                        "Er is al een pagina met dit adres. Kies een ander adres.",
                        null,
                        List.of(
                                new Problem.FieldProblem(
                                        "/slug", "Er is al een pagina met dit adres."))));
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                Problem.invalid(List.of(new Problem.FieldProblem(pointer, detail))));
    }

    private static ProblemException notNow(String detail) {
        return new ProblemException(ProblemType.NOT_NOW, detail);
    }
}
