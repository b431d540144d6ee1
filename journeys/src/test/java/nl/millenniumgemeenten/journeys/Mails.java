package nl.millenniumgemeenten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.mailbox.Mail;
import nl.millenniumgemeenten.localstack.system.LocalSystem;

/// What journeys look for in the mailbox of the system.
final class Mails {
    private Mails() {}

    /// The mail to an address whose subject holds some words, when it has come.
    static Mail await(LocalSystem system, String to, String about) {
        return system.mailbox().awaitMailTo(to, mail -> mail.subject().contains(about));
    }

    /// The link in a mail with this path in it.
    static String link(Mail mail, String path) {
        var found = Pattern.compile("https?://\\S+" + path + "\\S+").matcher(mail.text());
        assertThat(found.find()).as("a link in: %s", mail.text()).isTrue();
        return found.group();
    }
}
