package nl.millenniumgemeenten.gateway.merge;

/// Two people's changes to one body, brought together block by block.
///
/// @param html the body with the changes of both; where both touched a block, their blocks follow
///   ours
/// @param clashes whether both touched a block
record BodyMerge(String html, boolean clashes) {

    /// The changes that made `mine` and `theirs` of `base`, in one body.
    static BodyMerge of(Blocks base, Blocks theirs, Blocks mine) {
        var blocks = ListMerge.of(base.all(), theirs.all(), mine.all());
        return new BodyMerge(new Blocks(blocks.items()).html(), blocks.clashes());
    }
}
