# The reference numbers of inference.json: Rscript tests/golden/reference/inference.R > tests/golden/reference/inference.json
# R 4.2.2 with coin 1.4-2 and clubSandwich 0.5.8, as Debian 12 packages them (r-cran-coin, r-cran-clubsandwich).
suppressMessages(library(coin))
suppressMessages(library(clubSandwich))

list_of <- function(x) paste0("[", paste(format(x, digits = 17, trim = TRUE), collapse = ", "), "]")
row_of <- function(...) {
  given <- list(...)
  paste0("    {", paste0('"', names(given), '": ', unlist(given), collapse = ", "), "}")
}

# The sum over the first group, centred by what relabelling inside blocks expects.
permutation <- function(y, first, block) {
  data <- data.frame(y = y, side = factor(ifelse(first == 1, "A", "B")), block = factor(block))
  exact <- independence_test(y ~ side | block, data = data, distribution = exact())
  limit <- independence_test(y ~ side | block, data = data)
  row_of(
    y = list_of(y), first = list_of(first), block = list_of(block),
    exact = format(as.numeric(pvalue(exact)), digits = 17),
    limit = format(as.numeric(pvalue(limit)), digits = 17)
  )
}

# A share of finds clustered in articles: least squares on finds, CR2 with Satterthwaite degrees of freedom.
share <- function(counts, sizes) {
  find <- unlist(mapply(function(k, n) c(rep(1, k), rep(0, n - k)), counts, sizes, SIMPLIFY = FALSE))
  article <- rep(seq_along(sizes), sizes)
  found <- coef_test(lm(find ~ 1), vcov = "CR2", cluster = article, test = "Satterthwaite")
  bounds <- found$beta + c(-1, 1) * qt(0.975, found$df) * found$SE
  row_of(
    counts = list_of(counts), sizes = list_of(sizes),
    df = format(found$df, digits = 17), bounds = list_of(bounds)
  )
}

pairs <- permutation(c(2, 5, 1, 4, 3, 6, 2, 7, 1, 3, 0, 5, 4, 4, 2, 6),
                     c(1, 1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0), rep(1:4, each = 4))
apart <- permutation(c(9, 2, 3, 1, 8, 7, 2, 3, 6, 5, 1), c(1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0), rep(1:3, c(4, 4, 3)))
alone <- permutation(c(9, 2, 3, 1, 8, 7, 2, 30, 40), c(1, 0, 0, 0, 1, 1, 0, 1, 1), c(1, 1, 1, 1, 2, 2, 2, 3, 3))
one <- permutation(c(4, 5, 7, 9, 1, 2, 6, 3), c(1, 1, 1, 1, 0, 0, 0, 0), rep(1, 8))

even <- share(c(1, 2, 0), c(4, 4, 4))
uneven <- share(c(3, 1, 9, 2), c(5, 4, 20, 6))
more <- share(c(2, 7, 1, 11, 4, 3), c(8, 9, 3, 30, 12, 5))

cat('{\n  "made by": "', R.version.string, ', coin ', as.character(packageVersion("coin")), ', clubSandwich ',
    as.character(packageVersion("clubSandwich")), '",\n  "permutation": [\n',
    paste(c(pairs, apart, alone, one), collapse = ",\n"), '\n  ],\n  "share": [\n',
    paste(c(even, uneven, more), collapse = ",\n"), "\n  ]\n}\n", sep = "")
