package nl.millenniumgemeenten.gateway.signup;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.ButtonView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// An answer about the newsletter: what happened and what can be done now.
public record MessageView(
        LayoutView layout,
        Tone tone,
        String heading,
        List<String> paragraphs,
        List<ButtonView> buttons,
        List<LinkView> links) {

    public MessageView {
        paragraphs = List.copyOf(paragraphs);
        buttons = List.copyOf(buttons);
        links = List.copyOf(links);
    }
}
