package nl.millenniumgemeenten.subscription.mail;

import java.util.List;

/// What a mail says that the website wrote; `buttonLabel` may be empty.
public record MessageView(
        String campaign,
        String siteAddress,
        String heading,
        List<String> paragraphs,
        String buttonLabel,
        String buttonAddress,
        String footer) {

    public MessageView {
        paragraphs = List.copyOf(paragraphs);
    }

    @Override
    public String toString() {
        return "MessageView[hidden]";
    }
}
