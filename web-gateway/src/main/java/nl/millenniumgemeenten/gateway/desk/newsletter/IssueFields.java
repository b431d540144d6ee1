package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.desk.ReaderLanguages;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.IssueEditionJson;
import nl.millenniumgemeenten.gateway.service.IssueJson;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/// The fields of an issue in its form, and what they are for its service.
final class IssueFields {
    static final String SUBJECT = "subject";
    static final String PREHEADER = "preheader";
    static final String LISTS = "lists";
    static final String LANGUAGE = "language";
    static final String ONLY = "only";
    static final String CLICKS = "clicks";

    /// What people's changes to an issue come together in.
    static final List<Field> FIELDS =
            List.of(
                    new Field(SUBJECT, "Onderwerp"),
                    new Field(PREHEADER, "Voorproefje"),
                    Field.choice(LANGUAGE, "Taal"),
                    Field.choices(LISTS, "Lijsten"),
                    Field.choices(ONLY, "Voor wie"),
                    Field.choices(CLICKS, "Klikken tellen"),
                    Field.rows(IssueBlocks.BLOCKS, "Blokken"));

    private static final Pattern BLOCK = Pattern.compile("/blocks/([0-9]{1,3})(?:/([A-Za-z]+).*)?");

    private IssueFields() {}

    /// What is stored, as a form.
    static Form form(IssueJson issue) {
        return IssueBlocks.of(issue.blocks())
                .in(
                        Form.EMPTY
                                .with(SUBJECT, issue.subject())
                                .with(PREHEADER, issue.preheader())
                                .with(LANGUAGE, issue.inLanguage())
                                .with(LISTS, issue.lists())
                                .with(ONLY, issue.onlyItsLanguage() ? List.of("yes") : List.of())
                                .with(CLICKS, issue.countsClicks() ? List.of("yes") : List.of()))
                .with("revision", Long.toString(issue.revision()));
    }

    /// What was saved once, as a form.
    static Form form(IssueEditionJson edition) {
        return IssueBlocks.of(edition.blocks())
                .in(
                        Form.EMPTY
                                .with(SUBJECT, edition.subject())
                                .with(PREHEADER, edition.preheader()));
    }

    /// The same, taking along what it is filled with.
    static Form opened(IssueJson issue) {
        return Opened.taking(form(issue), FIELDS);
    }

    /// What was typed, with every block as one value.
    static Form gathered(Form typed) {
        return IssueBlocks.of(typed).in(typed);
    }

    /// What was typed, as the service takes it.
    static Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        json.put(SUBJECT, typed.line(SUBJECT));
        json.put(PREHEADER, typed.line(PREHEADER));
        json.put(LANGUAGE, language(typed));
        json.put("onlyItsLanguage", !typed.line(ONLY).isEmpty());
        json.put(LISTS, typed.all(LISTS).stream().filter(list -> !list.isEmpty()).toList());
        json.put("countsClicks", !typed.line(CLICKS).isEmpty());
        json.put(IssueBlocks.BLOCKS, IssueBlocks.of(typed).json());
        return json;
    }

    /// The language that was chosen; Dutch in what was typed before there was a choice.
    static String language(Form typed) {
        var chosen = typed.line(LANGUAGE);
        return chosen.isEmpty() ? ReaderLanguages.DUTCH : chosen;
    }

    /// What a field holds, in words.
    static String words(Field field, Form form) {
        if (field.name().equals(LANGUAGE)) {
            return ReaderLanguages.name(language(form));
        }
        if (field.name().equals(ONLY)) {
            return form.line(ONLY).isEmpty()
                    ? "Iedereen op de lijsten"
                    : "Alleen wie de taal van de nieuwsbrief leest";
        }
        if (field.name().equals(CLICKS)) {
            return form.line(CLICKS).isEmpty() ? "Nee" : "Ja";
        }
        return field.name().equals(IssueBlocks.BLOCKS)
                ? IssueBlocks.of(form).words()
                : String.join(", ", form.all(field.name())).strip();
    }

    /// How an issue is called.
    static String title(IssueJson issue) {
        return issue.subject().isEmpty() ? "Nieuwsbrief " + issue.number() : issue.subject();
    }

    /// What the service found wrong, beside the fields.
    static List<FormErrorView> errors(Problem problem, Form typed) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        var blocks = IssueBlocks.of(typed).blocks();
        return problem.errors().stream().map(fault -> error(fault, blocks)).distinct().toList();
    }

    private static FormErrorView error(FieldProblem fault, List<TypedBlock> blocks) {
        var block = BLOCK.matcher(fault.pointer());
        if (block.matches()) {
            int index = Integer.parseInt(block.group(1));
            if (index < blocks.size()) {
                return error(fault, blocks.get(index), index, block.group(2));
            }
        }
        return switch (fault.pointer()) {
            case "/subject" -> new FormErrorView(SUBJECT, fault.detail(), "Onderwerp");
            case "/language" -> new FormErrorView(LANGUAGE, fault.detail(), "Taal");
            case "/preheader" -> new FormErrorView(PREHEADER, fault.detail(), "Voorproefje");
            case String lists when lists.startsWith("/lists") ->
                    new FormErrorView(LISTS, fault.detail(), "Lijsten");
            case "/blocks" -> new FormErrorView(IssueBlocks.BLOCKS, fault.detail(), "Inhoud");
            default -> new FormErrorView("", fault.detail());
        };
    }

    private static FormErrorView error(
            FieldProblem fault, TypedBlock block, int index, @Nullable String field) {
        var label =
                "Blok %d, %s".formatted(index + 1, block.kind().label().toLowerCase(Locale.ROOT));
        return switch (field) {
            case "text",
                    "html",
                    "label",
                    "url",
                    "alternative",
                    "kinds",
                    "goal",
                    "province",
                    "municipality",
                    "max" ->
                    new FormErrorView(TypedBlock.name(field, block.id()), fault.detail(), label);
            case "media", "path", "width", "height" ->
                    new FormErrorView(
                            TypedBlock.name("media", block.id()), "Kies een afbeelding.", label);
            case null, default ->
                    new FormErrorView(TypedBlock.name("block", block.id()), fault.detail(), label);
        };
    }
}
