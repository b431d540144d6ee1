package nl.millenniumgemeenten.problem;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;

/// Something to send right and wrong requests to.
@Controller("/echo")
class EchoResource {

    @Serdeable
    record Greeting(String text, int times) {}

    @Post
    Greeting echo(@Body Greeting greeting) {
        return greeting;
    }

    @Get("/broken")
    String broken() {
        throw new IllegalStateException("secret inside");
    }

    @Get("/refused")
    String refused() {
        throw new ProblemException(ProblemType.NOT_NOW, "Het kan nu niet.");
    }
}
