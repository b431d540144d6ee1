package nl.millenniumgemeenten.municipality.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import nl.millenniumgemeenten.mailrequest.MailRequest;
import nl.millenniumgemeenten.mailrequest.MailRequests;
import nl.millenniumgemeenten.municipality.contact.KeepContacts;
import nl.millenniumgemeenten.municipality.contact.Person;
import nl.millenniumgemeenten.municipality.mailrequest.MailKind;
import nl.millenniumgemeenten.municipality.participation.Participation;
import nl.millenniumgemeenten.municipality.participation.Participations;
import nl.millenniumgemeenten.municipality.participation.RecordParticipation;
import nl.millenniumgemeenten.municipality.participation.ReportPeriod;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Editors let a municipality take part: its participation is recorded, who signed up becomes its
/// contact and is told, all at once or not at all.
@Singleton
class ApproveSignUp {
    private static final Logger LOG = LoggerFactory.getLogger(ApproveSignUp.class);

    private final SignUps signUps;
    private final MayTakePart mayTakePart;
    private final Participations participations;
    private final RecordParticipation record;
    private final KeepContacts contacts;
    private final MailRequests mails;
    private final ReportPeriod reportPeriod;
    private final InstantSource clock;

    ApproveSignUp(
            SignUps signUps,
            MayTakePart mayTakePart,
            Participations participations,
            RecordParticipation record,
            KeepContacts contacts,
            MailRequests mails,
            ReportPeriod reportPeriod,
            InstantSource clock) {
        this.signUps = signUps;
        this.mayTakePart = mayTakePart;
        this.participations = participations;
        this.record = record;
        this.contacts = contacts;
        this.mails = mails;
        this.reportPeriod = reportPeriod;
        this.clock = clock;
    }

    /// Which sign-up, as the editor saw it, and the days of the participation.
    record Command(
            SignUpId signUp,
            long revision,
            LocalDate recognisedOn,
            LocalDate inForceOn,
            Author by) {}

    @Transactional
    public Decision<SignUp> handle(Command command) {
        var signUp = signUps.locked(command.signUp(), command.revision());
        var now = clock.instant();
        return switch (signUp.approve(now)) {
            case Decision.Refused<SignUp> refused -> refused;
            case Decision.Accepted<SignUp>(var approved) -> approve(signUp, approved, command, now);
        };
    }

    private Decision<SignUp> approve(SignUp signUp, SignUp approved, Command command, Instant now) {
        var faults = mayTakePart.faults(signUp.submission());
        if (!faults.isEmpty()) {
            return new Decision.Refused<>(faults);
        }
        return switch (participation(signUp, command)) {
            case Decision.Refused<Participation>(var broken) -> new Decision.Refused<>(broken);
            case Decision.Accepted<Participation>(var participation) ->
                    switch (record.handle(
                            new RecordParticipation.Command(
                                    participation, expected(participation), command.by()))) {
                        case Decision.Refused<Revised<Participation>>(var unknown) ->
                                new Decision.Refused<>(unknown);
                        case Decision.Accepted<Revised<Participation>> _ ->
                                new Decision.Accepted<>(welcome(signUp, approved, command, now));
                    };
        };
    }

    private Decision<Participation> participation(SignUp signUp, Command command) {
        return TakesPart.from(
                signUp,
                mayTakePart.day(signUp.receivedAt()),
                command.recognisedOn(),
                command.inForceOn(),
                reportPeriod.after(later(mayTakePart.today(), command.inForceOn())),
                participations
                        .find(signUp.submission().municipality().value())
                        .map(Revised::state));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Expected expected(Participation participation) {
        return participations
                .find(participation.code().value())
                .<Expected>map(known -> new Expected.Revision(known.revision()))
                .orElseGet(Expected.Nothing::new);
    }

    private SignUp welcome(SignUp signUp, SignUp approved, Command command, Instant now) {
        if (signUp.state() instanceof SignUp.Open open) {
            welcome(signUp, open.person(), command, now);
        }
        LOG.atInfo()
                .addKeyValue("signUp", signUp.id())
                .addKeyValue("municipality", signUp.submission().municipality())
                .addKeyValue("by", command.by().id())
                .log("sign-up approved");
        return signUps.save(approved, SignUpAct.of(SignUpAct.Kind.APPROVED, now, command.by(), ""));
    }

    private void welcome(SignUp signUp, Person person, Command command, Instant now) {
        var code = signUp.submission().municipality();
        contacts.add(code, person, command.by());
        mails.add(
                MailRequest.of(
                        MailKind.SIGN_UP_APPROVED,
                        person.email(),
                        Map.of(
                                "municipality",
                                mayTakePart.name(code),
                                "inForceOn",
                                command.inForceOn().toString()),
                        now));
    }
}
