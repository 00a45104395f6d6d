/**
 * Uploaded files: their names, their bytes on disk and who put them there. Knows nothing of what
 * they are attached to.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.upload;
