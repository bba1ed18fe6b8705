package uk.csp.crimedata.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Flags implements PanacheRepositoryBase<Flag, Short> {}
