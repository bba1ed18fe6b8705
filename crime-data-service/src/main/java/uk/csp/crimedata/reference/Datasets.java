package uk.csp.crimedata.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Datasets implements PanacheRepositoryBase<Dataset, Short> {}
