package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// One thing to tell: what happened and what can be done now.
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
