package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the website offers to everyone who sees it, editors included. The website itself must still
/// show who it is: this service is not public.
@Secured({"visitor", "contributor", "editor", "moderator", "administrator"})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OpenToVisitors {}
