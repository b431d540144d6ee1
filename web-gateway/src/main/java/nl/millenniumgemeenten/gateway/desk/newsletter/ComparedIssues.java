package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.desk.edition.ComparedFieldView;
import nl.millenniumgemeenten.gateway.merge.Compared;
import nl.millenniumgemeenten.gateway.merge.ComparedRowView;
import nl.millenniumgemeenten.gateway.service.IssueEditionJson;

/// Two saves of an issue beside each other, field by field and block by block. A block is known by
/// its id wherever it stands.
///
/// @param same what does not differ
record ComparedIssues(List<ComparedFieldView> differing, List<String> same) {

    ComparedIssues {
        differing = List.copyOf(differing);
        same = List.copyOf(same);
    }

    static ComparedIssues of(IssueEditionJson before, IssueEditionJson after) {
        var differing = new ArrayList<ComparedFieldView>();
        var same = new ArrayList<String>();
        line("Onderwerp", before.subject(), after.subject(), differing, same);
        line("Voorproefje", before.preheader(), after.preheader(), differing, same);
        var old = IssueBlocks.of(before.blocks()).blocks();
        var now = IssueBlocks.of(after.blocks()).blocks();
        for (int at = 0; at < now.size(); at++) {
            var block = now.get(at);
            block(name(block, at), with(old, block.id()), Optional.of(block), differing, same);
        }
        for (int at = 0; at < old.size(); at++) {
            var block = old.get(at);
            if (with(now, block.id()).isEmpty()) {
                differing.add(
                        new ComparedFieldView(
                                name(block, at) + ", weggehaald",
                                rows(Optional.of(block), Optional.empty())));
            }
        }
        order(old, now, differing);
        return new ComparedIssues(differing, same);
    }

    private static void line(
            String label,
            String before,
            String after,
            List<ComparedFieldView> differing,
            List<String> same) {
        if (before.equals(after)) {
            same.add(label);
        } else {
            differing.add(new ComparedFieldView(label, Compared.texts(before, after)));
        }
    }

    private static void block(
            String name,
            Optional<TypedBlock> before,
            Optional<TypedBlock> after,
            List<ComparedFieldView> differing,
            List<String> same) {
        if (before.equals(after)) {
            same.add(name);
        } else {
            differing.add(
                    new ComparedFieldView(
                            before.isEmpty() ? name + ", nieuw" : name, rows(before, after)));
        }
    }

    private static List<ComparedRowView> rows(
            Optional<TypedBlock> before, Optional<TypedBlock> after) {
        boolean text =
                before.or(() -> after).filter(block -> block.kind() == BlockKind.TEXT).isPresent();
        return text
                ? Compared.bodies(html(before), html(after))
                : Compared.texts(words(before), words(after));
    }

    private static String html(Optional<TypedBlock> block) {
        return block.map(text -> text.one("html")).orElse("");
    }

    private static String words(Optional<TypedBlock> block) {
        return block.map(TypedBlock::words).orElse("");
    }

    /// What is in both, where it does not stand in the same order.
    private static void order(
            List<TypedBlock> before, List<TypedBlock> after, List<ComparedFieldView> differing) {
        var old = before.stream().filter(block -> with(after, block.id()).isPresent()).toList();
        var now = after.stream().filter(block -> with(before, block.id()).isPresent()).toList();
        if (!old.stream()
                .map(TypedBlock::id)
                .toList()
                .equals(now.stream().map(TypedBlock::id).toList())) {
            differing.add(
                    new ComparedFieldView(
                            "Volgorde van de blokken", Compared.texts(order(old), order(now))));
        }
    }

    private static String order(List<TypedBlock> blocks) {
        return String.join("\n", blocks.stream().map(TypedBlock::words).toList());
    }

    private static Optional<TypedBlock> with(List<TypedBlock> blocks, String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    private static String name(TypedBlock block, int at) {
        return "Blok " + (at + 1) + ": " + block.kind().label().toLowerCase(Locale.ROOT);
    }
}
