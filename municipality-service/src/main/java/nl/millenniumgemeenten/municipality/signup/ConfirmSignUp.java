package nl.millenniumgemeenten.municipality.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.mailrequest.MailRequest;
import nl.millenniumgemeenten.mailrequest.MailRequests;
import nl.millenniumgemeenten.municipality.mailrequest.MailKind;
import nl.millenniumgemeenten.municipality.signup.SignUp.Confirmation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who signed up says by the link in the mail that it was them. Only now they are told that
/// somebody else of the municipality was first: before, anybody could ask that.
@Singleton
class ConfirmSignUp {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmSignUp.class);

    private final SignUps signUps;
    private final SignUpLinks links;
    private final MayTakePart mayTakePart;
    private final MailRequests mails;
    private final InstantSource clock;

    ConfirmSignUp(
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

    /// What following a link comes to, for whom.
    record Followed(Outcome outcome, String municipality) {}

    /// What can come of it.
    enum Outcome {
        /// It can be confirmed, or has just been.
        FIRST,
        /// As well, but somebody else was first.
        SECOND,
        ALREADY_CONFIRMED,
        EXPIRED
    }

    /// What confirming would come to; changes nothing.
    @Transactional(readOnly = true)
    public Optional<Followed> look(String token) {
        return links.signUp(token, SignUpLinks.Purpose.CONFIRM, clock.instant())
                .flatMap(signUps::find)
                .map(signUp -> followed(signUp, signUp.confirm(clock.instant())));
    }

    @Transactional
    public Optional<Followed> handle(String token) {
        return links.signUp(token, SignUpLinks.Purpose.CONFIRM, clock.instant())
                .flatMap(signUps::locked)
                .map(this::confirm);
    }

    private Followed confirm(SignUp signUp) {
        var confirmation = signUp.confirm(clock.instant());
        var followed = followed(signUp, confirmation);
        if (confirmation instanceof Confirmation.Confirmed(var confirmed)
                && confirmed.state() instanceof SignUp.Open open) {
            signUps.save(confirmed, SignUpAct.confirmed(clock.instant()));
            mails.add(
                    MailRequest.of(
                            followed.outcome() == Outcome.SECOND
                                    ? MailKind.SIGN_UP_SECOND
                                    : MailKind.SIGN_UP_WAITING,
                            open.person().email(),
                            Map.of("municipality", followed.municipality()),
                            clock.instant()));
            LOG.atInfo().addKeyValue("signUp", signUp.id()).log("sign-up confirmed");
        }
        return followed;
    }

    private Followed followed(SignUp signUp, Confirmation confirmation) {
        var code = signUp.submission().municipality();
        var outcome =
                switch (confirmation) {
                    case Confirmation.Confirmed _ ->
                            mayTakePart.takesPart(code) || signUps.another(signUp.id(), code)
                                    ? Outcome.SECOND
                                    : Outcome.FIRST;
                    case Confirmation.AlreadyConfirmed() -> Outcome.ALREADY_CONFIRMED;
                    case Confirmation.Expired() -> Outcome.EXPIRED;
                };
        return new Followed(outcome, mayTakePart.name(code));
    }
}
