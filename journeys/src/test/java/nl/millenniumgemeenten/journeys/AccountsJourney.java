package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.millenniumgemeenten.localstack.mailbox.Mail;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A colleague becomes an editor: an administrator, a mailbox and a phone with codes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsJourney {
    private static final String EMAIL = "collega@example.org";
    private static final String PASSWORD = "schaap-lamp-rivier";
    private static final String OTHER_PASSWORD = "boom-kaars-zeilboot";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/redactie/\\S+/\\S{43}");

    private LocalSystem system;
    private Browser administrator;
    private Browser colleague;
    private Browser elsewhere;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        var site = system.addresses().siteUrl().toString();
        administrator = new Browser(site);
        colleague = new Browser(site);
        elsewhere = new Browser(site);
        signIn(administrator, system.firstEditor().email(), system.firstEditor().password());
    }

    @AfterAll
    void close() {
        administrator.close();
        colleague.close();
        elsewhere.close();
    }

    @Test
    void a_colleague_is_invited_signs_in_with_a_code_and_everything_is_in_the_log()
            throws Exception {
        invite();
        accept();
        var secret = setUpSecondStep();
        var used = secondSignIn(secret);
        signOutEverywhere(secret, used);
        resetPassword();
        readLog();
    }

    private void invite() {
        var page = administrator.page();
        administrator.visit("/redactie/accounts");
        administrator.assertValid(administrator.html("/redactie/accounts"));
        open(page, "Iemand uitnodigen");
        administrator.look();
        administrator.assertValid(administrator.html("/redactie/accounts/uitnodigen"));
        press(page, "Uitnodiging versturen");
        administrator.look();
        assertThat(page.title()).startsWith("Fout");
        var main = page.locator("main");
        main.getByLabel("Naam").fill("Carla Collega");
        main.getByLabel("E-mailadres").fill(EMAIL);
        main.getByLabel("schrijver").uncheck();
        main.getByLabel("redacteur").check();
        // By keyboard, as everything at the desk can be done.
        main.getByRole(AriaRole.BUTTON).press("Enter");
        administrator.look();
        assertThat(page.locator("[role=status]")).containsText("uitnodiging is per mail onderweg");
        assertThat(main).containsText("Carla Collega");
    }

    private void accept() {
        var page = colleague.page();
        follow(page, mail("Je bent uitgenodigd"));
        colleague.look();
        colleague.assertValid(colleague.html(page.url()));
        page.getByLabel("Nieuw wachtwoord").fill("wachtwoord123");
        press(page, "Account maken");
        colleague.look();
        assertThat(page.title()).startsWith("Fout");
        page.getByLabel("Nieuw wachtwoord").fill(PASSWORD);
        press(page, "Account maken");
        colleague.look();
        assertThat(page.locator("h1")).hasText("Overzicht");
        assertThat(page.locator("header")).containsText("Carla Collega");
        assertThat(page.locator(".desk-menu")).not().containsText("Logboek");
    }

    private byte[] setUpSecondStep() throws GeneralSecurityException {
        var page = colleague.page();
        page.locator("header")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Carla Collega"))
                .press("Enter");
        colleague.look();
        colleague.assertValid(colleague.html("/redactie/account"));
        open(page, "Instellen");
        colleague.look();
        colleague.assertValid(colleague.html("/redactie/account/tweede-stap"));
        var secret = base32(page.locator(".second-step__key").innerText());
        page.getByLabel("Code uit de app").fill(code(secret, Instant.now()));
        page.getByLabel("Je wachtwoord, ter controle").fill(PASSWORD);
        press(page, "Aanzetten");
        colleague.look();
        assertThat(page.locator(".recovery-codes li")).hasCount(10);
        open(page, "Ik heb ze bewaard");
        assertThat(page.locator("main")).containsText("Je hebt nog 10 herstelcodes");
        colleague.look();
        return secret;
    }

    private Instant secondSignIn(byte[] secret) throws GeneralSecurityException {
        var page = colleague.page();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Uitloggen").setExact(true))
                .click();
        colleague.look();
        assertThat(page.locator("h1")).containsText("Inloggen");
        signIn(colleague, EMAIL, PASSWORD);
        colleague.look();
        colleague.assertValid(colleague.html("/redactie/inloggen/code"));
        assertThat(page.locator("h1")).hasText("Nog één stap");
        // The next code: the one of now may be the one that was spent.
        var next = Instant.now().plusSeconds(30);
        page.getByLabel("Code uit je app").fill(code(secret, next));
        press(page, "Inloggen");
        colleague.look();
        assertThat(page.locator("h1")).hasText("Overzicht");
        return next;
    }

    private void signOutEverywhere(byte[] secret, Instant used) throws GeneralSecurityException {
        var other = elsewhere.page();
        signIn(elsewhere, EMAIL, PASSWORD);
        // A code is good once, so this is a moment of which none was used.
        while (Instant.now().getEpochSecond() / 30 < used.getEpochSecond() / 30) {
            other.waitForTimeout(500);
        }
        other.getByLabel("Code uit je app").fill(code(secret, Instant.now().plusSeconds(30)));
        press(other, "Inloggen");
        assertThat(other.locator("h1")).hasText("Overzicht");
        assertThat(mail("Nieuwe aanmelding").text()).contains("browser die we nog niet kenden");

        var page = colleague.page();
        page.navigate("/redactie/account");
        colleague.look();
        assertThat(page.locator("#sessies ~ ul li")).hasCount(2);
        press(page, "Overal uitloggen, behalve hier");
        colleague.look();
        assertThat(page.locator("#sessies ~ ul li")).hasCount(1);
        other.navigate("/redactie");
        assertThat(other.locator("h1")).containsText("Inloggen");
    }

    private void resetPassword() {
        var page = elsewhere.page();
        open(page, "Wachtwoord vergeten?");
        elsewhere.look();
        elsewhere.assertValid(elsewhere.html("/redactie/wachtwoord-vergeten"));
        page.getByLabel("E-mailadres").fill(EMAIL);
        press(page, "Stuur mij een link");
        elsewhere.look();
        assertThat(page.locator("h1")).hasText("Kijk in je mailbox");
        follow(page, mail("Kies een nieuw wachtwoord"));
        elsewhere.look();
        page.getByLabel("Nieuw wachtwoord").fill(OTHER_PASSWORD);
        press(page, "Wachtwoord opslaan");
        elsewhere.look();
        assertThat(page.locator("h1")).hasText("Je hebt een nieuw wachtwoord");
        colleague.page().navigate("/redactie");
        assertThat(colleague.page().locator("h1")).containsText("Inloggen");
    }

    private void readLog() throws IOException {
        var page = administrator.page();
        administrator.visit("/redactie/accounts");
        open(page, "Carla Collega");
        administrator.look();
        administrator.assertValid(administrator.html(page.url()));
        administrator.visit("/redactie/logboek");
        administrator.assertValid(administrator.html("/redactie/logboek"));
        page.getByLabel("Wie").selectOption("Carla Collega");
        page.getByLabel("Zoek op woorden").fill("tweede stap");
        press(page, "Zoek");
        administrator.look();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("tweede stap instellen");
        Download download =
                page.waitForDownload(() ->
                        page.locator("main")
                                .getByRole(
                                        AriaRole.LINK,
                                        new Locator.GetByRoleOptions().setName("Download als CSV"))
                                .click());
        assertThat(download.suggestedFilename()).isEqualTo("logboek.csv");
        assertThat(Files.readString(download.path(), StandardCharsets.UTF_8))
                .contains("Carla Collega,tweede stap instellen,account")
                .doesNotContain(EMAIL);
    }

    private static void signIn(Browser browser, String email, String password) {
        var page = browser.page();
        page.navigate("/redactie/inloggen");
        page.getByLabel("E-mailadres").fill(email);
        page.getByLabel("Wachtwoord").fill(password);
        press(page, "Inloggen");
    }

    private Mail mail(String about) {
        return system.mailbox().awaitMailTo(EMAIL, mail -> mail.subject().contains(about));
    }

    private static void follow(Page page, Mail mail) {
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).as("a link in: %s", mail.text()).isTrue();
        page.navigate(link.group());
    }

    private static void open(Page page, String link) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    /// What the app on a phone shows.
    private static String code(byte[] secret, Instant at) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array());
        int number = ByteBuffer.wrap(hash).getInt(hash[19] & 0xf) & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] base32(String text) {
        var key = text.replaceAll("\\s", "");
        var bytes = new byte[key.length() * 5 / 8];
        long buffer = 0;
        int bits = 0;
        int next = 0;
        for (int letter : key.chars().toArray()) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (buffer >> bits);
                buffer &= (1L << bits) - 1;
            }
        }
        return bytes;
    }
}
