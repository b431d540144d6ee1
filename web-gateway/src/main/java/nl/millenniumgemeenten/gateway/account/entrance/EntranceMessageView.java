package nl.millenniumgemeenten.gateway.account.entrance;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.ButtonView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// Something to say to who is not signed in, with what they can do about it.
public record EntranceMessageView(
        DeskLayoutView layout,
        Tone tone,
        String heading,
        List<String> paragraphs,
        List<ButtonView> buttons,
        List<LinkView> links) {

    public EntranceMessageView {
        paragraphs = List.copyOf(paragraphs);
        buttons = List.copyOf(buttons);
        links = List.copyOf(links);
    }
}
