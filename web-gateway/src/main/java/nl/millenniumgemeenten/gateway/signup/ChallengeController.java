package nl.millenniumgemeenten.gateway.signup;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import nl.millenniumgemeenten.gateway.form.ProofOfWork;

/// What a browser has to work out before it sends the form to sign up.
@Controller(ChallengeController.PATH)
class ChallengeController {
    static final String PATH = SignUpPages.PATH + "/opgave";

    private final ProofOfWork work;

    ChallengeController(ProofOfWork work) {
        this.work = work;
    }

    @Get
    HttpResponse<ChallengeJson> challenge() {
        var asked = work.challenge();
        return HttpResponse.ok(
                        new ChallengeJson(
                                asked.algorithm(),
                                asked.challenge(),
                                asked.maxnumber(),
                                asked.salt(),
                                asked.signature()))
                .header("Cache-Control", "no-store");
    }

    @Serdeable
    record ChallengeJson(
            String algorithm, String challenge, int maxnumber, String salt, String signature) {}
}
