package nl.millenniumgemeenten.municipality.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import nl.millenniumgemeenten.mailrequest.MailRequest;
import nl.millenniumgemeenten.mailrequest.MailRequests;
import nl.millenniumgemeenten.municipality.mailrequest.MailKind;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Editors ask something back, or reject. Who signed up is told by mail; of a rejected sign-up
/// nothing personal stays.
@Singleton
class SettleSignUp {
    /// How long somebody has to correct the form.
    static final Duration PATIENCE = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(SettleSignUp.class);

    private final SignUps signUps;
    private final SignUpLinks links;
    private final MayTakePart mayTakePart;
    private final MailRequests mails;
    private final InstantSource clock;

    SettleSignUp(
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

    /// Which sign-up, as the editor saw it, and what to tell.
    record Command(SignUpId signUp, long revision, String text, Author by) {}

    @Transactional
    public Decision<SignUp> askBack(Command command) {
        var now = clock.instant();
        var signUp = signUps.locked(command.signUp(), command.revision());
        var decision = signUp.askBack(command.text(), now);
        if (decision instanceof Decision.Accepted<SignUp>(var asked)) {
            links.forget(signUp.id(), SignUpLinks.Purpose.CORRECT);
            var token = links.issue(signUp.id(), SignUpLinks.Purpose.CORRECT, now.plus(PATIENCE));
            mail(
                    signUp,
                    MailKind.SIGN_UP_QUESTION,
                    Map.of("question", command.text(), "token", token.value()));
            return new Decision.Accepted<>(save(asked, SignUpAct.Kind.ASKED_BACK, command, now));
        }
        return decision;
    }

    @Transactional
    public Decision<SignUp> reject(Command command) {
        var now = clock.instant();
        var signUp = signUps.locked(command.signUp(), command.revision());
        var decision = signUp.reject(command.text(), now);
        if (decision instanceof Decision.Accepted<SignUp>(var rejected)) {
            mail(signUp, MailKind.SIGN_UP_REJECTED, Map.of("reason", command.text()));
            return new Decision.Accepted<>(save(rejected, SignUpAct.Kind.REJECTED, command, now));
        }
        return decision;
    }

    private SignUp save(SignUp settled, SignUpAct.Kind kind, Command command, Instant now) {
        LOG.atInfo()
                .addKeyValue("signUp", settled.id())
                .addKeyValue("state", SignUpRow.name(settled.state()))
                .addKeyValue("by", command.by().id())
                .log("sign-up settled");
        return signUps.save(settled, SignUpAct.of(kind, now, command.by(), command.text()));
    }

    private void mail(SignUp signUp, MailKind kind, Map<String, String> said) {
        if (signUp.state() instanceof SignUp.Open open) {
            var parameters = new HashMap<>(said);
            parameters.put("municipality", mayTakePart.name(signUp.submission().municipality()));
            mails.add(MailRequest.of(kind, open.person().email(), parameters, clock.instant()));
        }
    }
}
