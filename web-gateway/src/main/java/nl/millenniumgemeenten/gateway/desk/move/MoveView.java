package nl.millenniumgemeenten.gateway.desk.move;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// A choice of where something goes, or what will happen when it goes there.
///
/// @param back where it is now
/// @param action where this stands itself
/// @param words what was searched for
/// @param targets what can be chosen; empty where nothing was searched, or found
/// @param searched whether something was
/// @param chosen where it goes: its id; empty while that is to be chosen
/// @param consequences what will happen, in sentences
/// @param told whether somebody gets a mail of it
/// @param button what does it, in words
public record MoveView(
        DeskLayoutView layout,
        FormErrorsView errors,
        LinkView back,
        String action,
        String words,
        boolean searched,
        List<TargetView> targets,
        String chosen,
        List<String> consequences,
        boolean told,
        String reason,
        long revision,
        String button) {

    public MoveView {
        targets = List.copyOf(targets);
        consequences = List.copyOf(consequences);
    }
}
