package nl.millenniumgemeenten.content.page;

import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Refusals in words for the editor who reads them.
final class PageProblems {
    private PageProblems() {}

    static ProblemException of(Misplacement why) {
        return of(why, Optional.empty());
    }

    /// @param holder the title of the page that stands there, where the path is taken by one
    static ProblemException of(Misplacement why, Optional<String> holder) {
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
            case PATH_TAKEN -> pathTaken(holder);
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

    private static ProblemException pathTaken(Optional<String> holder) {
        var type = ProblemType.PATH_TAKEN;
        var taken =
                holder.map(title -> "Dit adres is al van de pagina '" + title + "'.")
                        .orElse("Er is al een pagina met dit adres.");
        return new ProblemException(
                new Problem(
                        type.uri(),
                        type.title(),
                        type.status(),
                        taken + " Kies een ander adres.",
                        null,
                        List.of(new Problem.FieldProblem("/slug", taken))));
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                Problem.invalid(List.of(new Problem.FieldProblem(pointer, detail))));
    }

    private static ProblemException notNow(String detail) {
        return new ProblemException(ProblemType.NOT_NOW, detail);
    }
}
