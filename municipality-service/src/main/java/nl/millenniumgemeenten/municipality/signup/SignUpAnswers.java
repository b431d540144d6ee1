package nl.millenniumgemeenten.municipality.signup;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/// Puts what the register knows beside a sign-up.
@Singleton
class SignUpAnswers {
    private final SignUps signUps;
    private final MayTakePart mayTakePart;

    SignUpAnswers(SignUps signUps, MayTakePart mayTakePart) {
        this.signUps = signUps;
        this.mayTakePart = mayTakePart;
    }

    SignUpJson json(SignUp signUp) {
        var code = signUp.submission().municipality();
        boolean open = signUp.state() instanceof SignUp.Open;
        return SignUpJson.of(
                signUp,
                mayTakePart.name(code),
                open && (mayTakePart.takesPart(code) || signUps.another(signUp.id(), code)));
    }

    HttpResponse<?> answer(SignUp signUp) {
        return HttpResponse.ok(json(signUp))
                .header(HttpHeaders.ETAG, "\"" + signUp.revision() + "\"");
    }
}
