package nl.millenniumgemeenten.content.page;

import java.util.Optional;

/// A place in the tree for a certain page, and what stands in the way of it.
public sealed interface Spot {

    /// There is no such parent.
    record Nowhere() implements Spot {}

    /// A place under a page that exists, or at the top.
    ///
    /// @param parentIsLive true at the top, too
    /// @param insideItself the parent stands under the page itself
    /// @param taken another page stands there
    record At(PagePath path, boolean parentIsLive, boolean insideItself, boolean taken)
            implements Spot {}

    /// Why no page may stand here, if it may not.
    default Optional<Misplacement> misplacement() {
        return switch (this) {
            case Nowhere() -> Optional.of(Misplacement.UNKNOWN_PARENT);
            case At(_, _, var insideItself, _) when insideItself ->
                    Optional.of(Misplacement.INSIDE_ITSELF);
            case At(var path, _, _, _) when path.isReserved() -> Optional.of(Misplacement.RESERVED);
            case At(var path, _, _, _) when path.isTooLong() -> Optional.of(Misplacement.TOO_LONG);
            case At(_, _, _, var taken) when taken -> Optional.of(Misplacement.PATH_TAKEN);
            case At _ -> Optional.empty();
        };
    }
}
