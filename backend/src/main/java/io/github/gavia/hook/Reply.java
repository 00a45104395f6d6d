package io.github.gavia.hook;

import org.jspecify.annotations.Nullable;

/**
 * What came back on one request.
 *
 * @param location the header of that name
 * @param body at most {@link BoundedClient#MAX_ANSWER} bytes
 */
record Reply(int status, @Nullable String location, byte[] body) {}
