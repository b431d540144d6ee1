package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.gateway.form.Form;
import org.jspecify.annotations.Nullable;

/// The blocks of an issue as they were typed, in their order.
record IssueBlocks(List<TypedBlock> blocks) {
    /// The name of the field with all blocks, each as one value.
    static final String BLOCKS = "blocks";

    /// The field that names the blocks of a form, in their order.
    private static final String ORDER = "block";

    private static final Pattern PLACED =
            Pattern.compile("(omhoog|omlaag|weg)-([0-9a-f-]{36})(?:-([0-9]{1,3}))?");
    private static final Pattern ADDED = Pattern.compile("erbij-([a-z]{1,20})");
    private static final Pattern SOUGHT = Pattern.compile("(?:zoek|kies)-[0-9a-f-]{36}");

    IssueBlocks {
        blocks = List.copyOf(blocks);
    }

    /// What was stored.
    static IssueBlocks of(List<Map<String, Object>> json) {
        return new IssueBlocks(json.stream().flatMap(one -> TypedBlock.of(one).stream()).toList());
    }

    /// What was typed, after what the button that was pressed does to it.
    static IssueBlocks of(Form form) {
        if (form.fields().containsKey(BLOCKS)) {
            return new IssueBlocks(
                    distinct(
                            form.all(BLOCKS).stream()
                                    .flatMap(whole -> TypedBlock.of(whole).stream())
                                    .toList()));
        }
        var blocks = new ArrayList<TypedBlock>();
        form.all(ORDER).forEach(id -> TypedBlock.of(id, form).ifPresent(blocks::add));
        act(form.line("action"), blocks);
        return new IssueBlocks(blocks);
    }

    /// Where both of two people's versions of a block are kept, the second is a block of its own.
    private static List<TypedBlock> distinct(List<TypedBlock> blocks) {
        var ids = new HashSet<String>();
        return blocks.stream()
                .map(block ->
                        ids.add(block.id())
                                ? block
                                : new TypedBlock(
                                        UUID.randomUUID().toString(), block.kind(), block.values()))
                .toList();
    }

    /// Whether the button that was pressed changes the form and saves nothing.
    static boolean isPressed(Form form) {
        var action = form.line("action");
        return PLACED.matcher(action).matches()
                || ADDED.matcher(action).matches()
                || SOUGHT.matcher(action).matches();
    }

    private static void act(String pressed, List<TypedBlock> blocks) {
        var added = ADDED.matcher(pressed);
        if (added.matches()) {
            BlockKind.of(added.group(1)).map(TypedBlock::fresh).ifPresent(blocks::add);
        }
        var placed = PLACED.matcher(pressed);
        if (placed.matches()) {
            int at = index(blocks, placed.group(2));
            switch (placed.group(1)) {
                case "omhoog" -> swap(blocks, at, at - 1);
                case "omlaag" -> swap(blocks, at, at + 1);
                default -> takeAway(blocks, at, placed.group(3));
            }
        }
    }

    /// Takes away a block, or one thing that was picked in it.
    private static void takeAway(List<TypedBlock> blocks, int at, @Nullable String item) {
        if (at < 0) {
            return;
        }
        if (item == null) {
            blocks.remove(at);
            return;
        }
        var items = new ArrayList<>(blocks.get(at).all(BlockKind.ITEM));
        int which = Integer.parseInt(item);
        if (which < items.size()) {
            items.remove(which);
            blocks.set(at, blocks.get(at).with(BlockKind.ITEM, items));
        }
    }

    private static int index(List<TypedBlock> blocks, String id) {
        return IntStream.range(0, blocks.size())
                .filter(at -> blocks.get(at).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private static void swap(List<TypedBlock> blocks, int one, int other) {
        if (Math.min(one, other) >= 0 && Math.max(one, other) < blocks.size()) {
            Collections.swap(blocks, one, other);
        }
    }

    /// The same form with every block as one value.
    Form in(Form form) {
        var changed = form.without(ORDER);
        for (var name : form.fields().keySet()) {
            if (name.matches("[A-Za-z]+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                changed = changed.without(name);
            }
        }
        return changed.with(BLOCKS, blocks.stream().map(TypedBlock::whole).toList());
    }

    /// As their service takes them.
    List<Map<String, Object>> json() {
        return blocks.stream().map(TypedBlock::json).toList();
    }

    /// In words, for who compares.
    String words() {
        return String.join("\n", blocks.stream().map(TypedBlock::words).toList());
    }
}
