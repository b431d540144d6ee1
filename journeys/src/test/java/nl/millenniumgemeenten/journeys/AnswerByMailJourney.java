package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.journeys.Browser.named;
import static nl.millenniumgemeenten.journeys.Browser.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.mailbox.Mail;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Somebody who takes part is mailed what an editor wrote, and answers that mail from a mail
/// program.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerByMailJourney {
    private static final String TITLE = "Wie deelt een veegwagen met de buren?";
    private static final String DORA = "dora.antwoordt@example.org";

    /// What is written is held for a minute, and the mailbox is read four times a minute.
    private static final double LONG = 150_000;

    private static final Pattern ADDRESS = Pattern.compile("reageer\\+[0-9a-v]+@[a-z.]+");

    private LocalSystem system;
    private Browser editor;
    private Browser dora;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        editor = Browser.atTheDesk(system);
        dora = new Browser(system.addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        editor.close();
        dora.close();
    }

    @Test
    void an_answer_comes_below_what_it_answers_and_one_that_cannot_be_placed_is_told_why()
            throws MessagingException {
        openDiscussion();
        takePart();
        follow();
        editor.page().locator("#schrijf #markdown").fill("Wij delen er een met Zundert.");
        press(editor.page(), "Plaats");
        var told = await("De redactie schreef in");
        assertThat(told.text())
                .startsWith("Schrijf je antwoord boven deze regel")
                .contains("Beantwoord dan deze mail");
        look(told);

        answer(told, "een", "Wie repareert hem dan?\n\nGroet, Dora");

        var page = dora.page();
        page.waitForCondition(
                () -> {
                    visitDiscussion();
                    return page.locator("#bijdrage-4").count() == 1;
                },
                new Page.WaitForConditionOptions().setTimeout(LONG));
        var placed = page.locator("#bijdrage-4");
        assertThat(placed).containsText("Dora Postma");
        assertThat(placed).containsText("Wie repareert hem dan?");
        assertThat(placed).not().containsText("Zundert");
        assertThat(placed.locator(".contribution__answers")).isVisible();
        dora.look();
        dora.assertValid(dora.html(page.url()));

        closeDiscussion();
        answer(told, "twee", "En wie rijdt?");
        var refused = await("staat niet op de site");
        assertThat(refused.text()).contains("In deze discussie kan nu niemand schrijven.");
        look(refused);
        page.navigate(Mails.link(refused, "/bijdragen/"));
        assertThat(page.locator("main")).not().containsText("En wie rijdt?");
    }

    private void openDiscussion() {
        var page = editor.page();
        page.navigate("/redactie/discussies");
        page.getByRole(AriaRole.LINK, named("Nieuwe discussie")).click();
        page.locator("#title").fill(TITLE);
        page.locator("#markdown").fill("Vertel hoe jullie dat regelen.");
        press(page, "Open de discussie");
        assertThat(page.locator("[role=status]")).containsText("De discussie is open.");
    }

    /// Dora writes for the first time, and a moderator places it.
    private void takePart() {
        var page = dora.page();
        visitDiscussion();
        page.getByRole(AriaRole.LINK, named("Schrijf mee in deze discussie")).click();
        press(page, "Versturen");
        // The browser works out a proof before it sends the form.
        assertThat(page).hasTitle(Pattern.compile("^Fout"));
        page.locator("#markdown").fill("Wij zoeken er een.");
        page.locator("#name").fill("Dora Postma");
        page.locator("main #email").fill(DORA);
        press(page, "Versturen");
        assertThat(page.locator("h1")).hasText("Kijk in je mailbox");
        page.navigate(
                Mails.link(Mails.await(system, DORA, "Bevestig je bijdrage"), "/discussies/"));
        press(page, "Ja, verstuur mijn bijdrage");
        assertThat(page.locator("h1")).hasText("Bedankt voor je bijdrage");
        var desk = editor.page();
        var discussion = desk.url();
        desk.navigate("/redactie/discussies/wachtrij");
        var item = desk.locator("article", new Page.LocatorOptions().setHasText("Dora Postma"));
        item.focus();
        desk.keyboard().press("p");
        assertThat(item).hasCount(0);
        desk.navigate(discussion);
    }

    private void follow() {
        var page = dora.page();
        visitDiscussion();
        page.getByRole(AriaRole.LINK, named("Volg per mail")).click();
        page.getByLabel("Meteen, bij elke bijdrage").check();
        press(page, "Volg deze discussie");
        assertThat(page.locator("main")).containsText("Je volgt de discussie");
    }

    private void closeDiscussion() {
        var page = editor.page();
        page.locator("#state").selectOption("Gesloten");
        press(page, "Opslaan");
        assertThat(page.locator("[role=status]")).isVisible();
    }

    private void visitDiscussion() {
        var page = dora.page();
        page.navigate("/discussies");
        page.getByRole(AriaRole.LINK, named(TITLE)).first().click();
    }

    private Mail await(String about) {
        dora.page()
                .waitForCondition(
                        () ->
                                system.mailbox().mailsTo(DORA).stream()
                                        .anyMatch(mail -> mail.subject().contains(about)),
                        new Page.WaitForConditionOptions().setTimeout(LONG));
        return Mails.await(system, DORA, about);
    }

    /// A mail as a reader sees it: not on a page of the site, which forbids the style of a mail.
    private void look(Mail mail) {
        dora.page().navigate("about:blank");
        dora.page().setContent(String.valueOf(mail.html()));
        dora.look();
    }

    /// As Gmail sends it.
    private void answer(Mail mail, String id, String text) throws MessagingException {
        var address = ADDRESS.matcher(mail.header("Reply-To").orElseThrow());
        assertThat(address.find()).isTrue();
        var quoted = mail.text().lines().map(line -> "> " + line).toList();
        var source =
                """
                From: Dora Postma <%s>
                To: Millenniumgemeenten <%s>
                Subject: Re: veegwagen
                Message-ID: <%s.veegwagen@example.org>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8

                %s

                Op di 25 nov 2025 om 11:02 schreef Millenniumgemeenten <
                nieuwsbrief@millenniumgemeenten.example>:

                %s
                """
                        .formatted(DORA, address.group(), id, text, String.join("\n", quoted));
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(system.addresses().mailboxSmtp()));
        var message =
                new MimeMessage(
                        Session.getInstance(settings),
                        new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
        Transport.send(message, InternetAddress.parse(address.group()));
    }
}
