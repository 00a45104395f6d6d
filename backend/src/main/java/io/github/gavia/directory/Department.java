package io.github.gavia.directory;

/**
 * A live department.
 *
 * @param parentId the department above, 0 for none
 * @param leader one username, or empty
 * @param approver usernames separated by commas, preferred over the leader (R73); or empty
 */
public record Department(
    int id, String name, int parentId, String leader, String approver, String label) {}
