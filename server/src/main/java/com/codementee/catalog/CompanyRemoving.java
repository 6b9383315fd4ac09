package com.codementee.catalog;

import java.util.UUID;

/**
 * An admin is about to delete a company. Published inside the transaction, before the delete, so that listeners can
 * replace their references by its name. A remaining reference makes the delete fail with 409 IN_USE.
 */
public record CompanyRemoving(UUID companyId) {}
