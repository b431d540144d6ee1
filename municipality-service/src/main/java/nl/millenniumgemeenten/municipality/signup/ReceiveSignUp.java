package nl.millenniumgemeenten.municipality.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import nl.millenniumgemeenten.mailrequest.MailRequest;
import nl.millenniumgemeenten.mailrequest.MailRequests;
import nl.millenniumgemeenten.municipality.contact.Person;
import nl.millenniumgemeenten.municipality.mailrequest.MailKind;
import nl.millenniumgemeenten.municipality.register.Decision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody filled in the form. Nobody sees it before they have confirmed by mail.
@Singleton
class ReceiveSignUp {
    static final int MOST = 3;
    static final Duration WINDOW = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveSignUp.class);

    private final SignUps signUps;
    private final SignUpLinks links;
    private final MayTakePart mayTakePart;
    private final MailRequests mails;
    private final InstantSource clock;

    ReceiveSignUp(
            SignUps signUps,
            SignUpLinks links,
            MayTakePart mayTakePart,
            MailRequests mails,
            InstantSource clock) {
        this.signUps = signUps;
        this.links = links;
        this.mayTakePart = mayTakePart;
        this.mails = mails;
        this.clock = clock;
    }

    /// What was filled in.
    record Command(Submission submission, Person person, DecisionDocument document) {}

    @Transactional
    public Decision<SignUp> handle(Command command) {
        var faults = mayTakePart.faults(command.submission());
        if (faults.isEmpty() && enoughMails(command.person())) {
            return Decision.refused(
                    "email",
                    "We stuurden net al een paar mails naar dit adres. Kijk in de mailbox, of"
                            + " probeer het over een uur nog eens.");
        }
        return Decision.of(faults, () -> receive(command));
    }

    private boolean enoughMails(Person person) {
        return signUps.receivedSince(person.email(), clock.instant().minus(WINDOW)) >= MOST;
    }

    private SignUp receive(Command command) {
        var now = clock.instant();
        var signUp = SignUp.received(command.submission(), command.person(), now);
        signUps.add(signUp, command.document());
        var token =
                links.issue(signUp.id(), SignUpLinks.Purpose.CONFIRM, now.plus(SignUp.PATIENCE));
        mails.add(
                MailRequest.of(
                        MailKind.SIGN_UP_CONFIRMATION,
                        command.person().email(),
                        Map.of(
                                "municipality",
                                mayTakePart.name(command.submission().municipality()),
                                "token",
                                token.value()),
                        now));
        LOG.atInfo()
                .addKeyValue("signUp", signUp.id())
                .addKeyValue("municipality", signUp.submission().municipality())
                .log("sign-up received");
        return signUp;
    }
}
