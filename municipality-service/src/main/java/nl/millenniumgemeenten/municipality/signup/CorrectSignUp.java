package nl.millenniumgemeenten.municipality.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who signed up answers what the editors asked, by correcting the form.
@Singleton
class CorrectSignUp {
    private static final Logger LOG = LoggerFactory.getLogger(CorrectSignUp.class);

    private final SignUps signUps;
    private final SignUpLinks links;
    private final MayTakePart mayTakePart;
    private final InstantSource clock;

    CorrectSignUp(
            SignUps signUps, SignUpLinks links, MayTakePart mayTakePart, InstantSource clock) {
        this.signUps = signUps;
        this.links = links;
        this.mayTakePart = mayTakePart;
        this.clock = clock;
    }

    /// The sign-up as it is to be corrected; changes nothing.
    @Transactional(readOnly = true)
    public Optional<SignUp> look(String token) {
        return links.signUp(token, SignUpLinks.Purpose.CORRECT, clock.instant())
                .flatMap(signUps::find);
    }

    @Transactional
    public Optional<Decision<SignUp>> handle(String token, SubmissionForm form) {
        return links.signUp(token, SignUpLinks.Purpose.CORRECT, clock.instant())
                .flatMap(signUps::locked)
                .map(signUp -> correct(signUp, form));
    }

    private Decision<SignUp> correct(SignUp signUp, SubmissionForm form) {
        List<Fault> faults = mayTakePart.faults(form.submission());
        if (!faults.isEmpty()) {
            return new Decision.Refused<>(faults);
        }
        var decision = signUp.correct(form.submission(), form.person(), clock.instant());
        if (decision instanceof Decision.Accepted<SignUp>(var corrected)) {
            var changes = SignUpChange.between(signUp, corrected, form.document().isPresent());
            var saved = signUps.save(corrected, SignUpAct.corrected(clock.instant(), changes));
            form.document().ifPresent(document -> signUps.replaceDocument(signUp.id(), document));
            LOG.atInfo().addKeyValue("signUp", signUp.id()).log("sign-up corrected");
            return new Decision.Accepted<>(saved);
        }
        return decision;
    }
}
