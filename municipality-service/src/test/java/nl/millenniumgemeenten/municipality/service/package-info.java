/// The running service as tests use it: a real server on a database of its own.
@NullMarked
package nl.millenniumgemeenten.municipality.service;

import org.jspecify.annotations.NullMarked;
