# The reference numbers of models.json: Rscript tests/golden/reference/models.R > tests/golden/reference/models.json
# R 4.2.2 with metafor 3.8-1 and clubSandwich 0.5.8, as Debian 12 packages them (r-cran-metafor, r-cran-clubsandwich).
suppressMessages(library(metafor))
suppressMessages(library(clubSandwich))

list_of <- function(x) paste0("[", paste(format(as.numeric(x), digits = 17, trim = TRUE), collapse = ", "), "]")
row_of <- function(...) {
  given <- list(...)
  paste0("    {", paste0('"', names(given), '": ', unlist(given), collapse = ", "), "}")
}

# Random effects: tau^2 by Paule and Mandel with its Q-profile interval, the mean by Hartung and Knapp (never
# shorter than without their factor), and empirical Bayes estimates.
pooled <- function(y, v) {
  fit <- rma(y, v, method = "PM", test = "adhoc", control = list(tol = 1e-14, maxiter = 1000))
  profile <- confint(fit, control = list(tol = 1e-14))$random["tau^2", ]
  each <- blup(fit)
  row_of(
    y = list_of(y), v = list_of(v), mean = list_of(c(fit$beta, fit$ci.lb, fit$ci.ub)), tau2 = list_of(profile),
    q = list_of(fit$QE), p = list_of(fit$QEp), shrunk = list_of(each$pred), errors = list_of(each$se)
  )
}

# Least squares and logistic regression with CR2 errors and Satterthwaite degrees of freedom. Shares are one row
# per find; a logistic regression is the least squares of its last step, rows scaled by the root of their weight.
clustered <- function(found, cluster, x, y, n) {
  row_of(
    x = paste0("[", paste(apply(x, 1, list_of), collapse = ", "), "]"), y = list_of(y), n = list_of(n),
    cluster = list_of(cluster), beta = list_of(found$beta), se = list_of(found$SE), df = list_of(found$df)
  )
}

many <- pooled(c(.10, .50, .30, .70, .35, .22, .41, .18, .55, .29), c(.010, .020, .005, .030, .010, .004, .012, .006, .02, .008))
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
alike <- pooled(c(.30, .31, .29, .33, .28), c(.010, .020, .005, .030, .010))

set.seed(1)
week <- rep(1:9, c(1, 2, 3, 1, 4, 2, 3, 1, 2))
day <- week * 7 + rep(c(0, 2, 5), length.out = length(week))
n <- rep(c(3, 8, 5, 12, 6), length.out = length(week))
k <- pmin(n, rep(c(1, 2, 4, 3, 0, 5, 2), length.out = length(week)))
side <- rep(c(0, 1), length.out = length(week))
flat <- cbind(1, day)
find <- unlist(mapply(function(hits, of) rep(c(1, 0), c(hits, of - hits)), k, n, SIMPLIFY = FALSE))
of_find <- rep(day, n)
found <- coef_test(lm(find ~ of_find), vcov = "CR2", cluster = rep(week, n), test = "Satterthwaite")
wls <- clustered(found, week, flat, k, n)

wide <- cbind(one = 1, side, later = log(day))
fit <- glm(cbind(k, n - k) ~ side + log(day), family = quasibinomial, control = list(epsilon = 1e-14, maxit = 100))
root <- sqrt(weights(fit, "working"))
whitened <- root * wide
z <- root * (fit$linear.predictors + residuals(fit, "working"))
scaled <- lm(z ~ 0 + whitened)
logistic <- clustered(coef_test(scaled, vcov = "CR2", cluster = week, test = "Satterthwaite"), week, wide, k, n)
alone <- seq_along(week)
each <- clustered(coef_test(fit, vcov = "CR2", cluster = alone, test = "Satterthwaite"), alone, wide, k, n)

cat('{\n  "made by": "', R.version.string, ', metafor ', as.character(packageVersion("metafor")), ', clubSandwich ',
    as.character(packageVersion("clubSandwich")), '",\n  "pooled": [\n',
    paste(c(many, pooled(as.numeric(bcg$yi), bcg$vi), alike), collapse = ",\n"), '\n  ],\n  "least squares": [\n', wls,
    '\n  ],\n  "logistic": [\n', paste(c(logistic, each), collapse = ",\n"), "\n  ]\n}\n", sep = "")
