package nl.millenniumgemeenten.gateway.desk.territory;

import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.desk.record.ChangeWords;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.problem.Problem;

/// Puts what the service found wrong with a change beside the row that it was typed in, in words
/// without codes.
record ChangeFaults(TypedChange typed, RegisterSnapshot register) {

    List<FormErrorView> of(Problem problem) {
        return problem.errors().stream().map(this::error).toList();
    }

    private FormErrorView error(Problem.FieldProblem fault) {
        var about = code(fault).map(code -> typed.name(code, register.names()) + ": ").orElse("");
        return new FormErrorView(
                field(fault), about + ChangeWords.readable(fault.detail(), register));
    }

    /// The field beside which a fault of the service belongs; the first of its rows where it is
    /// about all of them.
    private String field(Problem.FieldProblem fault) {
        var parts = fault.pointer().substring(1).split("/", -1);
        int index =
                parts.length > 1 && parts[1].matches("[0-9]{1,2}")
                        ? Integer.parseInt(parts[1])
                        : -1;
        return switch (parts[0]) {
            case "from" -> "from-" + number(typed.from(), index);
            case "to" -> receiver(index);
            case "begins" ->
                    switch (parts[parts.length - 1]) {
                        case "name" -> "beginName-" + number(typed.begins(), index);
                        case "province" -> "beginProvince-" + number(typed.begins(), index);
                        default -> "beginCode-" + number(typed.begins(), index);
                    };
            case "kind", "effectiveOn", "legalGround", "source" -> parts[0];
            default -> "";
        };
    }

    /// The code that a fault is about, where it is about one.
    private Optional<String> code(Problem.FieldProblem fault) {
        var field = field(fault);
        int dash = field.lastIndexOf('-');
        if (dash < 0 || fault.pointer().lastIndexOf('/') == 0) {
            return Optional.empty();
        }
        int number = Integer.parseInt(field.substring(dash + 1));
        var rows =
                field.startsWith("from")
                        ? typed.from()
                        : field.startsWith("to") ? typed.to() : typed.begins();
        return rows.stream()
                .filter(row -> row.number() == number)
                .map(TypedChange.Row::code)
                .findFirst();
    }

    private String receiver(int index) {
        if (index >= typed.to().size()) {
            return "beginCode-" + number(typed.begins(), index - typed.to().size());
        }
        return index < 0 && typed.to().isEmpty() && !typed.begins().isEmpty()
                ? "beginCode-" + typed.begins().getFirst().number()
                : "to-" + number(typed.to(), index);
    }

    private static int number(List<TypedChange.Row> rows, int index) {
        if (index >= 0 && index < rows.size()) {
            return rows.get(index).number();
        }
        return rows.isEmpty() ? 0 : rows.getFirst().number();
    }
}
